"""The licences of all that the lock names suit a project under the MIT licence, by what each package says of itself."""

import re
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from pakrus.project import ROOT

SUITABLE = {"MIT", "MIT-CMU", "BSD", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "Apache 2.0", "ISC",
            "PSF-2.0", "MPL-2.0", "Zlib", "CC0-1.0", "Unlicense"}  # fmt: skip
"""Licences that let a project under the MIT licence use a package as it is; MPL-2.0 binds only changes to its files."""
CLASSIFIERS = {
    "Apache Software License",
    "BSD License",
    "ISC License (ISCL)",
    "MIT License",
    "Mozilla Public License 2.0 (MPL 2.0)",
    "Python Software Foundation License",
    "Public Domain",
}
"""The same, as package indexes class them."""
REVIEWED = {
    "axe-playwright-python": "MIT; the axe that it brings is MPL-2.0",
    "docutils": "public domain, parts PSF-2.0 and BSD-2-Clause; GPL is an editor's mode, which nothing here uses",
    "text-unidecode": "Artistic License or GPL, as the user likes: taken under the Artistic License",
}
"""Packages that declare more than one licence, or none: what was read in their licence files."""
ELSEWHERE = {
    "aiohappyeyeballs": "PSF-2.0",
    "aiohttp": "Apache-2.0 AND MIT",
    "aiosignal": "Apache-2.0",
    "appnope": "BSD-2-Clause",
    "brotlicffi": "MIT",
    "cffi": "MIT",
    "colorama": "BSD-3-Clause",
    "frozenlist": "Apache-2.0",
    "multidict": "Apache-2.0",
    "propcache": "Apache-2.0",
    "pycparser": "BSD-3-Clause",
    "yarl": "Apache-2.0",
}
"""Packages that only another system or a newer Python installs, with their licences."""


def suits(expression: str) -> bool:
    """Whether an SPDX expression is met by suitable licences."""
    parts = re.sub(r"[()]", "", expression).split(" AND ")
    return all(any(term.strip() in SUITABLE for term in part.split(" OR ")) for part in parts)


def suitable(said: Message) -> bool:
    """Whether a package's metadata name suitable licences: by expression, else by classes, else by a word."""
    if expression := said.get("License-Expression"):
        return suits(expression)
    classes = [line.split(" :: ")[-1] for line in said.get_all("Classifier") or [] if line.startswith("License ::")]
    return set(classes) <= CLASSIFIERS if classes else suits(said.get("License") or "")


def declared(**fields) -> Message:
    message = Message()
    for name, values in fields.items():
        for value in values if isinstance(values, list) else [values]:
            message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (declared(License_Expression="MIT"), True),
        (declared(License_Expression="BSD-3-Clause AND (MIT OR GPL-3.0-only)"), True),
        (declared(License_Expression="GPL-3.0-or-later"), False),
        (declared(License_Expression="AGPL-3.0-only"), False),
        (declared(License_Expression="EPL-2.0"), False),
        (declared(License="whatever", Classifier=["License :: OSI Approved :: MIT License"]), True),
        (declared(License="GPLv2 | EPLv1", Classifier=["License :: OSI Approved :: GPL v2"]), False),
        (declared(Classifier=["License :: OSI Approved :: BSD License", "License :: OSI Approved :: GPL"]), False),
        (declared(License="Apache 2.0"), True),
        (declared(Name="silent"), False),
    ],
)  # fmt: skip
def test_what_a_package_declares_is_judged(said, expected):
    assert suitable(said) == expected


PINNED = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", sorted(set(PINNED)))
def test_every_licence_in_the_lock_suits(name):
    if name in REVIEWED:
        return
    try:
        said = metadata(name)
    except PackageNotFoundError:
        said = declared(License_Expression=ELSEWHERE.get(name, "unknown"))
    assert suitable(said), f"{name}: read its licence, and use another package or add it to REVIEWED with the reason"


def test_lists_name_only_what_the_lock_has():
    assert {*REVIEWED, *ELSEWHERE} <= set(PINNED)


def test_what_is_copied_from_others_says_its_version_and_has_its_licence():
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for file in (ROOT / "book" / "_static" / "vendor").iterdir():
        head = file.read_text(encoding="utf-8").split("*/")[0]
        name = re.match(r"/\*! (\S+ [0-9.]+) ", head)[1]
        assert f"| {name} |" in page and "Permission is hereby granted, free of charge" in head, file
