// The page of the search: its field, filters and results, which `ranking.js` finds and `marks.js` marks. The address
// keeps what is asked, `?q=...&kind=...&paper=...`. Excerpts come from the places themselves, so all of it works from
// disk.
"use strict";

(() => {
  const { kinds, papers } = window.pakrusPlaces;
  const { ready, find, ranked, key, toldId, toMark, words, plain } = ranking(window.pakrusPlaces);
  const STEP = 20; // results shown at a time
  const WIDTH = 240; // letters of an excerpt
  const BEFORE = 60; // letters of it before the first word found

  const form = document.querySelector(".book-search form");
  const field = form.elements.q;
  const [filters, said, list, more] = ["filters", "found", "results", "more"].map((name) =>
    document.getElementById(`search-${name}`)
  );

  function element(tag, properties = {}, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  // The part of a text in which most of the words asked for stand together, the first one of several.
  function excerpt(asked, text, found) {
    const all = found ? [...text.matchAll(found)] : [];
    // A word within an id says less than one in a sentence.
    const free = all.filter(({ 0: hit, index }) => text[index - 1] !== "-" && text[index + hit.length] !== "-");
    const hits = (free.length ? free : all).slice(0, 200).map(({ 0: hit, index }) => ({
      index,
      word: words(asked).findIndex((word) => plain(hit).startsWith(word)),
    }));
    const together = (from) =>
      new Set(hits.filter(({ index }) => index >= from && index < from + WIDTH - BEFORE).map(({ word }) => word)).size;
    const best = hits
      .map(({ index }) => [index, together(index)])
      .reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
    let start = Math.max(0, best[0] - BEFORE);
    if (start) start = text.indexOf(" ", start) + 1;
    let end = start + WIDTH;
    if (end < text.length) end = text.lastIndexOf(" ", end);
    const part = text.slice(start, end).replace(/^[ ·]+|[ ·]+$/g, "");
    return `${start ? "… " : ""}${part}${end < text.length ? " …" : ""}`;
  }

  function address(asked, place) {
    const words = new URLSearchParams(toMark(asked, place).map((word) => ["highlight", word]));
    return `${place.page}?${words}#${toldId(asked, place) ?? place.anchor}`;
  }

  function shown(asked, [best, ...others]) {
    const found = marks.pattern(toMark(asked, best));
    const marked = (text) => (found ? marks.marked(text, found) : text);
    const row = best.ids[0];
    const title =
      row || best.kind === "Glossary" || best.title === best.pageTitle
        ? best.title
        : `${best.pageTitle}: ${best.title}`;
    const table = row && best.kind === "Data table" ? best.pageTitle : "";
    const of = best.papers.length > 3 ? `${best.papers.length} papers` : best.papers.join(", ");
    const where = [best.kind, table, row, of && !row ? `on ${of}` : of];
    const item = element(
      "li",
      {},
      element("h2", {}, element("a", { href: address(asked, best) }, marked(title))),
      element("p", { className: "where" }, where.filter(Boolean).join(" · "))
    );
    if (best.text) item.append(element("p", {}, marked(excerpt(asked, best.text, found))));
    if (others.length) {
      const links = others.map((place) =>
        element("li", {}, element("a", { href: address(asked, place) }, place.title))
      );
      item.append(element("p", { className: "also" }, "Also there:"), element("ul", { className: "also" }, ...links));
    }
    return item;
  }

  const { title } = document;
  let asked = "";
  let results = [];
  function show(count) {
    const before = list.children.length;
    list.append(...results.slice(before, count).map((result) => shown(asked, result)));
    more.hidden = results.length <= list.children.length;
    more.textContent = `Show ${Math.min(STEP, results.length - list.children.length)} more`;
  }

  const boxes = (name) => [...filters.querySelectorAll(`input[name=${name}]`)];
  const checked = (name) =>
    boxes(name)
      .filter((box) => box.checked)
      .map((box) => box.value);
  const ofKind = (place) => !checked("kind").length || checked("kind").includes(place.kind);
  const ofPaper = (place) => !checked("paper").length || place.papers.some((paper) => checked("paper").includes(paper));

  const distinct = (found) => new Set(found.map(key)).size;

  // A filter says how many results it would leave beside the other filter.
  function count(name, found, has) {
    for (const box of boxes(name)) {
      const number = distinct(found.filter((place) => has(place, box.value)));
      box.parentElement.querySelector("span").textContent = number.toLocaleString("en");
      box.parentElement.hidden = !number && !box.checked;
    }
  }

  const counted = (number) => `${number.toLocaleString("en")} ${number === 1 ? "result" : "results"}`;

  function run(number = STEP) {
    asked = field.value.trim();
    const { found, how } = find(asked);
    count("kind", found.filter(ofPaper), (place, kind) => place.kind === kind);
    count("paper", found.filter(ofKind), (place, paper) => place.papers.includes(paper));
    results = ranked(
      asked,
      found.filter((place) => ofKind(place) && ofPaper(place))
    );
    filters.hidden = !found.length;
    list.replaceChildren();
    show(Math.max(number, STEP));
    if (!asked) said.textContent = "";
    else if (results.length) said.textContent = `${how}${counted(results.length)} for “${asked}”`;
    else if (found.length)
      said.textContent = `No results for “${asked}” with these filters; without them ${counted(distinct(found))}.`;
    else said.textContent = `No results for “${asked}”. Fewer or shorter words may find more.`;
    document.title = asked ? `${asked} — ${title}` : title;
  }

  // The address keeps what is asked.

  function keep() {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value.trim());
    for (const name of ["kind", "paper"]) checked(name).forEach((value) => asked.append(name, value));
    history.replaceState(history.state, "", `${location.pathname}${asked.size ? `?${asked}` : ""}`);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const name of ["kind", "paper"])
      boxes(name).forEach((box) => (box.checked = asked.getAll(name).includes(box.value)));
  }

  const choice = (name, legend, values) =>
    element(
      "fieldset",
      {},
      element("legend", {}, legend),
      ...values.map((value) =>
        element("label", {}, element("input", { type: "checkbox", name, value }), ` ${value} `, element("span"))
      )
    );

  let waiting = 0;
  const ask = () => {
    clearTimeout(waiting);
    keep();
    run();
  };
  filters.append(choice("kind", "Kind", kinds), choice("paper", "Paper", papers));
  filters.addEventListener("change", ask);
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  more.addEventListener("click", () => {
    const before = list.children.length;
    show(before + STEP);
    list.children[before].querySelector("a").focus();
  });
  addEventListener("popstate", () => {
    read();
    run();
  });

  // Who comes back finds the results that were shown, and the place on the page.
  addEventListener("pagehide", () => history.replaceState({ shown: list.children.length, at: scrollY }, ""));
  const before = history.state;

  read();
  filters.open = matchMedia("(min-width: 45rem)").matches || filters.querySelector(":checked");
  if (!field.value) field.focus();
  ready().then(() => {
    run(before?.shown);
    if (before?.at) scrollTo(0, before.at);
  });
})();
