// Marks words in text. On any page it marks those that a result of the search leads to, `?highlight=...`: within the
// row or record that the address names, otherwise in the whole page; Escape or the button takes the marks away.
"use strict";

const marks = (() => {
  const PASSED = "script, style, svg, pre, button, .headerlink, .cell_input, mjx-container";

  // What finds words, whole and in any case; a hyphen stands for any dash or none, as S-400 is S400 too, and -ise for
  // -ize. Null where there are none.
  function pattern(words) {
    const whole = words
      .filter(Boolean)
      .sort((one, other) => other.length - one.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/-/g, "[-‐‑–—]?"))
      .map((word) => word.replace(/is(?=(e|ed|er|es|ing|ations?)$)/, "i[sz]"));
    return whole.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${whole.join("|")})(?![\\p{L}\\p{N}])`, "giu") : null;
  }

  // A text's parts, those that are found as marks.
  function marked(text, found) {
    const parts = document.createDocumentFragment();
    let end = 0;
    for (const { 0: word, index } of text.matchAll(found)) {
      const mark = document.createElement("mark");
      mark.textContent = word;
      parts.append(text.slice(end, index), mark);
      end = index + word.length;
    }
    parts.append(text.slice(end));
    return parts;
  }

  function mark(root, found) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts)
      if (text.data.search(found) >= 0 && !text.parentElement.closest(PASSED))
        text.replaceWith(marked(text.data, found));
    return [...root.querySelectorAll("mark")];
  }

  return { pattern, marked, mark };
})();

(() => {
  const found = marks.pattern(new URLSearchParams(location.search).getAll("highlight"));
  const article = document.querySelector("article.bd-article");
  if (!found || !article) return;

  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const row = target?.matches("tr, .record, dt");
  const shown = (row ? [target, target.matches("dt") && target.nextElementSibling] : [article]).filter(Boolean);
  const all = shown.flatMap((root) => marks.mark(root, found));
  if (!all.length) return;

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("_static/search.css", new URL(document.documentElement.dataset.content_root, location.href));
  document.head.append(style);

  const bar = document.createElement("div");
  bar.className = "search-marks";
  bar.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn";
  button.innerHTML = "Take the marks away <kbd>Esc</kbd>";
  bar.append(`${all.length} ${all.length > 1 ? "words" : "word"} marked `, button);
  document.querySelector("main").append(bar);

  function clear() {
    for (const mark of all) {
      const around = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      around.normalize();
    }
    bar.remove();
    document.removeEventListener("keydown", onKey);
    const address = new URL(location.href);
    address.searchParams.delete("highlight");
    history.replaceState(history.state, "", address);
  }
  const onKey = (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) clear();
  };
  button.addEventListener("click", clear);
  document.addEventListener("keydown", onKey);

  // A section may be longer than the window: then its first mark is brought into sight.
  addEventListener("load", () => {
    const section = !row && target?.closest("section");
    const first = all.find((mark) => (!section || section.contains(mark)) && mark.checkVisibility?.() !== false);
    const box = first?.getBoundingClientRect();
    if (box && (box.bottom > innerHeight || box.top < 0)) first.scrollIntoView({ block: "center" });
  });
})();
