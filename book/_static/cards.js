// Shows the card of a row where a reader points to a link to it, reaches it by keyboard or taps it: a second tap, or a
// click, follows the link. The page carries all its cards (`pakrus.pages.cards`); without this script links are links.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const data = document.getElementById("cards");
  if (!data) return;
  const LINKS = "a.evidence, a.chapter";
  const MARGIN = 8; // pixels between the card, its link and the window's edges
  let cards = null;
  let shown = null; // the link whose card is seen
  let timer = 0;

  const card = document.createElement("div");
  card.id = "card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);

  const address = (link) => link.getAttribute("href") || "";

  function said(link) {
    cards ??= JSON.parse(data.textContent);
    const [page, label] = address(link).split("#");
    return cards[link.classList.contains("chapter") ? `${page.split("/").pop()}#${label}` : label];
  }

  function part(kind, words) {
    const element = document.createElement(kind);
    element.textContent = words;
    return element;
  }

  function fill([kind, line, ...parts], link) {
    const list = document.createElement("dl");
    for (let n = 0; n < parts.length; n += 2) list.append(part("dt", parts[n]), part("dd", parts[n + 1]));
    const more = part("a", "Open it");
    more.href = address(link);
    const name = link.classList.contains("chapter") ? kind : `${kind} ${address(link).split("#")[1]}`;
    card.replaceChildren(part("b", name), part("p", line), list, more);
  }

  function place(link) {
    const at = [...link.getClientRects()].pop() || link.getBoundingClientRect();
    const low = at.bottom + MARGIN + card.offsetHeight <= innerHeight || at.top < card.offsetHeight + MARGIN;
    const top = low ? at.bottom + MARGIN / 2 : at.top - card.offsetHeight - MARGIN / 2;
    const left = Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - MARGIN);
    card.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - card.offsetHeight - MARGIN))}px`;
    card.style.left = `${Math.max(MARGIN, left)}px`;
  }

  function show(link) {
    clearTimeout(timer);
    if (link === shown) return;
    const what = said(link);
    if (!what) return hide();
    hide();
    shown = link;
    fill(what, link);
    card.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", "card");
  }

  function hide() {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  }

  // The way from a link to its card is a moment long, and the card may be read and its words copied.
  function later(action, milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  }

  const link = (event) => event.target.closest?.(LINKS);
  const within = (event) => card.contains(event.target);
  let touched = false;

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const over = link(event);
    if (over) later(() => show(over), 60);
    else if (within(event)) clearTimeout(timer);
    else if (shown) later(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    if (link(event)?.matches(":focus-visible") && !touched) show(link(event));
    else if (!within(event) && !touched) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (!link(event) && !within(event)) hide();
  });
  document.addEventListener("click", (event) => {
    const on = link(event);
    if (on && touched && on !== shown && said(on)) {
      event.preventDefault();
      show(on);
    }
    touched = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  addEventListener("scroll", () => shown && (touched || !shown.matches(":focus-visible") ? later(hide, 250) : place(shown)), {
    passive: true,
  });
});
