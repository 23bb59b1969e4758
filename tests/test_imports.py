"""Which files a piece of code uses: directly, through one another, and the packages around them."""

import pytest

from pakrus import imports

FILES = {
    "__init__.py": "",
    "ground.py": "import os",
    "room/__init__.py": "",
    "room/one.py": "from pakrus.ground import x",
    "room/two.py": "import pakrus.room.one as one",
    "room/other.py": "",
}


@pytest.fixture
def source(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / "pakrus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def reached(source, code):
    return {path.relative_to(source / "pakrus").as_posix() for path in imports.reached(source, code)}


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("import os", set()),
        ("from pakrus import ground", {"__init__.py", "ground.py"}),
        ("from pakrus.room import other", {"__init__.py", "room/__init__.py", "room/other.py"}),
        ("import pakrus.room.two", {"__init__.py", "ground.py", "room/__init__.py", "room/one.py", "room/two.py"}),
        ("from pakrus.room.one import x", {"__init__.py", "ground.py", "room/__init__.py", "room/one.py"}),
    ],
)
def test_code_reaches_what_it_imports_and_the_packages_around(source, code, files):
    assert reached(source, code) == files


def test_hashes_are_of_bytes_sorted_by_path_and_empty_where_there_is_no_file(source):
    ground = source / "pakrus" / "ground.py"
    assert imports.digest(ground) != imports.digest(source / "pakrus" / "room" / "one.py")
    assert imports.digest(source / "nowhere") == ""
    assert list(imports.digests(source, [ground, source / "a", ground])) == ["a", "pakrus/ground.py"]
