"""The built pages in a browser: `make browser`, after `make book`. Prints what is wrong, a line each, and fails on it.

Looked at is every page, at five widths, light and dark: whether it scrolls sideways, says an error, or asks another
host; what axe finds; whether the keyboard's place is seen. Cards, code, search and print are tried where they matter.
Pictures of some pages are kept below `_build/pictures`, for a person to look at.
"""

import itertools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from pakrus.project import ROOT

BOOK = ROOT / "_build" / "html"
PICTURES = ROOT / "_build" / "pictures"
WIDTHS = (1440, 1024, 768, 390, 320)
AXE = (1440, 390)
SERIOUS = ("serious", "critical")
BUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
ONLY_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""What axe looks for on all pages, and on some: contrast takes it ten times as long as all else."""
SETTLED = 350
"""Milliseconds after which the theme has seen that a page has another width."""
TALL = 3000
"""Pixels: the height of a picture."""
PICTURED = ("book/index", "book/chapters/nasim", "book/chapters/trade", "book/chapters/energy_projects",
            "book/chapters/verdict", "book/chapters/multiverse", "book/chapters/agreement", "book/glossary",
            "book/generated/evidence-nasim-claims", "book/generated/table-claims")  # fmt: skip
CONTRASTED = PICTURED[:3] + PICTURED[4:5] + PICTURED[7:9]
"""Pages of which axe computes all contrasts: those that differ in what stands on them."""
PRINTED = ("nasim", "agreement", "verdict", "defence_tables", "trade")
SOUGHT = {"nasim-c026": "evidence-nasim-claims", "S-400": "chapters/", "PakStream": "chapters/", "1979": "chapters/"}
"""What is searched for, and what the address of the first result has in it."""
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def chromium() -> str | None:
    """Where Debian's Chromium is, or None."""
    return shutil.which("chromium")


def install() -> None:
    """Install Debian's Chromium, where this may be done; where it fails, there is none."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "-qq", *command], stdout=subprocess.DEVNULL, check=False)


def start(playwright: Any) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=OPTIONS)


def page_faults(browser: Browser, file: Path) -> Iterator[str]:
    """What is wrong with one page."""
    name = str(file.relative_to(BOOK))
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("console", lambda message: said.append(f"says: {message.text}") if message.type == "error" else None)
    page.on(
        "request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else said.append(f"asks {r.url}")
    )
    page.goto(file.as_uri(), wait_until="load")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"{name}: scrolls sideways at {width}: {wide} px"
        if width in AXE:
            page.wait_for_timeout(SETTLED if width != WIDTHS[0] else 0)
            yield from (f"{name}: axe at {width}: {fault}" for fault in axe(page, BUT_CONTRAST))
            if name.removesuffix(".html") in PICTURED:
                take(page, PICTURES / f"{file.stem}-{width}.png")
    if name.removesuffix(".html") in PICTURED:
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        for scheme in ("light", "dark"):
            page.evaluate("(scheme) => { document.documentElement.dataset.theme = scheme; }", scheme)
            page.wait_for_timeout(SETTLED)
            if name.removesuffix(".html") not in CONTRASTED:
                continue
            yield from (f"{name}: contrast, {scheme}: {fault}" for fault in axe(page, ONLY_CONTRAST))
        take(page, PICTURES / f"{file.stem}-dark.png")
    yield from (f"{name}: {line}" for line in said)
    yield from (f"{name}: {line}" for line in outline_faults(page))
    context.close()


def take(page: Page, file: Path) -> None:
    """A picture of the first screens of a page."""
    file.parent.mkdir(parents=True, exist_ok=True)
    page.set_viewport_size({"width": page.viewport_size["width"], "height": TALL})
    page.screenshot(path=file, animations="disabled")


def axe(page: Page, rules: dict[str, Any]) -> Iterator[str]:
    """What axe finds on a page that is serious: the rule, where, how often."""
    # Of hundreds of rows and records that are all written by one function, some say enough.
    page.evaluate("""document.querySelectorAll('.record:nth-of-type(n+15), tbody tr:nth-child(n+15)')
                     .forEach((row) => row.remove())""")
    found = Axe().run(page, options={"resultTypes": ["violations"], "preload": False} | rules).response["violations"]
    for fault in found:
        if fault["impact"] in SERIOUS:
            yield f"{fault['id']}, {len(fault['nodes'])} times, {fault['nodes'][0]['html'][:120]}"


def outline_faults(page: Page) -> Iterator[str]:
    """Headings that skip a level, more or fewer than one first heading, focus that is not seen."""
    levels = page.evaluate(
        "[...document.querySelectorAll('article.bd-article :is(h1,h2,h3,h4,h5,h6)')].map(h => +h.tagName[1])"
    )
    if levels and levels.count(1) != 1:
        yield f"has {levels.count(1)} first headings"
    if any(after > before + 1 for before, after in itertools.pairwise(levels)):
        yield "a heading skips a level"
    unseen = page.evaluate("""() => {
      const kinds = new Map();
      for (const element of document.querySelectorAll('article a, article button, article summary, article input'))
        if (element.checkVisibility() && element.tabIndex >= 0) kinds.set(element.tagName + element.className, element);
      return [...kinds].filter(([, element]) => {
        element.focus({focusVisible: true});
        const style = getComputedStyle(element);
        return document.activeElement === element && (style.outlineStyle === 'none' || style.outlineWidth === '0px');
      }).map(([kind]) => kind);
    }""")
    yield from (f"focus is not seen on {kind}" for kind in unseen)


def tried(browser: Browser) -> Iterator[str]:
    """Cards by pointer, keyboard and touch; code; search; print: what does not work."""
    yield from cards(browser)
    yield from touch(browser)
    yield from search(browser)
    yield from printed(browser)


def cards(browser: Browser) -> Iterator[str]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto((BOOK / "book/chapters/nasim.html").as_uri())
    for what, selector in (("text", "article p a.evidence"), ("a drawing", "figure.drawing .for-wide svg a.evidence")):
        link = page.locator(selector).first
        link.scroll_into_view_if_needed()
        link.hover(force=True)
        page.wait_for_timeout(160)
        if page.locator("#card").is_hidden():
            yield f"cards: none on a link of {what}"
        page.keyboard.press("Escape")
        if page.locator("#card").is_visible():
            yield f"cards: Escape leaves the card of {what}"
    page.mouse.move(2, 2)
    page.locator("article p a.evidence").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    if page.locator("#card").is_hidden():
        yield "cards: none where the keyboard reaches a link"
    size = len(page.locator("#cards").text_content() or "")
    if size > 150_000:
        yield f"cards: {size} bytes on nasim"
    page.get_by_role("button", name="Show all code").click()
    if page.locator("details.section-code:not([open])").count():
        yield "code: the switch leaves some of it folded"
    page.close()


def touch(browser: Browser) -> Iterator[str]:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto((BOOK / "book/chapters/trade.html").as_uri())
    before, link = page.url, page.locator("article p a.evidence").first
    link.scroll_into_view_if_needed()
    link.tap()
    page.wait_for_timeout(100)
    if page.url != before or page.locator("#card").is_hidden():
        yield "cards: a tap shows none"
    link.tap()
    try:
        page.wait_for_url(lambda url: url != before, timeout=5000)
    except TimeoutError:
        yield "cards: a second tap does not follow"
    context.close()


def search(browser: Browser) -> Iterator[str]:
    page = browser.new_page()
    for words, place in SOUGHT.items():
        page.goto(f"{(BOOK / 'search.html').as_uri()}?q={words}")
        first = page.locator("#search-results a").first
        first.wait_for(timeout=20_000)
        if place not in (first.get_attribute("href") or ""):
            yield f"search: {words} leads first to {first.get_attribute('href')}"
    first.click()
    page.wait_for_load_state()
    if not page.locator("article mark").count():
        yield "search: no word is marked where a result leads"
    page.close()


def printed(browser: Browser) -> Iterator[str]:
    """What would be cut off on A4."""
    page = browser.new_page(viewport={"width": 700, "height": 1000})
    page.emulate_media(media="print")
    for name in PRINTED:
        page.goto((BOOK / f"book/chapters/{name}.html").as_uri())
        wide = page.evaluate("""() => [...document.querySelectorAll('article table, article figure svg, article pre')]
          .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
          .map((e) => (e.id || e.closest('[id]')?.id) + ' ' + Math.round(e.getBoundingClientRect().right))""")
        yield from (f"print: {name}: wider than the paper: {what}" for what in wide)
    page.close()


def looked_at(files: list[Path], number: int) -> list[str]:
    """What is wrong with some pages, and, for the first share of them, with what is tried."""
    with sync_playwright() as playwright:
        browser = start(playwright)
        faults = [fault for file in files for fault in page_faults(browser, file)]
        return faults + (list(tried(browser)) if number == 0 else [])


def main() -> int:
    if not chromium() and "--install" in sys.argv:
        install()
    if not chromium():
        print("Skipped: the pages in a browser: there is no chromium.")
        return 0
    begun = time.monotonic()
    files = sorted((file for file in BOOK.rglob("*.html") if file.parts[len(BOOK.parts)] == "book"),
                   key=lambda file: file.stat().st_size)  # fmt: skip
    files += [BOOK / "search.html", *sorted((BOOK / "_rows").rglob("*.html"))[:5]]
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers) as pool:
        shares = [files[number::workers] for number in range(workers)]
        faults = [fault for share in pool.map(looked_at, shares, range(workers)) for fault in share]
    print("\n".join(faults) or "Nothing is wrong.")
    print(f"{len(files)} pages, {len(faults)} faults, {time.monotonic() - begun:.0f} s; pictures in {PICTURES}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
