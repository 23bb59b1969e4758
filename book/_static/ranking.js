// What the search finds for what a reader asks, best first: the places that `places.js` holds (made by
// `pakrus.pages.search`), in an index of MiniSearch. `search.js` shows it.
"use strict";

const ranking = ({ kinds, papers, synonyms, pages, places }) => {
  const MARKED = 12; // words that a result's page is asked to mark
  const SECTIONS = ["Chapter", "Other page"]; // kinds of which a page is one result, with its best section first
  const FIRST = 3; // chapters that come before all records, the best ones
  const SUMMED = 3; // sections of a page, the best ones, that say together how much it is about what is asked
  const WEIGHTS = { Chapter: 1.5, Glossary: 1.5, "Data table": 0.5 }; // how much a word weighs in a kind; 1 in others

  const named = places.map(([page, anchor, title, kind, of, ids, text], id) => ({
    id,
    anchor,
    title,
    ids,
    text,
    page: pages[page][0],
    pageTitle: pages[page][1],
    kind: kinds[kind],
    papers: of.map((paper) => papers[paper]),
  }));

  // Words

  // A word is letters and digits with what joins them: nasim-c026, S-400, 2.5, 2010–2023.
  const WORD = /[\p{L}\p{N}]+(?:[-_.,/'][\p{L}\p{N}]+)*/gu;

  const plain = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[‐‑–—]/g, "-")
      .replace(/’/g, "'")
      .replace(/'s(?![\p{L}\p{N}])/gu, "");
  // Both spellings of what ends in -ise or -isation are one word.
  const split = (text) => (text.match(WORD) ?? []).map((word) => word.replace(/iz(?=(e|ed|er|es|ing|ations?)$)/, "is"));
  const words = (text) => split(plain(text));
  const parts = (word) => word.split(/[-_/']/).filter(Boolean);
  // A short name with a number is also written in one, S400, and looked for so.
  const joined = (word) => (word.length < 8 && /\d/.test(word) ? word.replace(/[-,]/g, "") : word);

  // What a word is indexed by: itself, in one, and its parts. Most words come again and again, so this is kept.
  const kept = new Map();
  function forms(word) {
    if (!kept.has(word)) kept.set(word, [...new Set([word, joined(word), ...parts(word)])]);
    return kept.get(word);
  }

  // The other names that the glossary gives for one thing. A long name is told by how it begins, up to its second word
  // of weight, as texts shorten it; where it stands, the short ones are found too.
  const namesOf = (name) => synonyms.find((names) => names.includes(name))?.filter((other) => other !== name) ?? [];
  const long = (name) => name.includes(" ");
  const beginning = (name) => name.match(/^(?:\S+ )*?\S{4,} (?:\S+ )*?\S{4,}/)?.[0] ?? name;
  const shortOf = new Map(
    synonyms
      .flat()
      .filter(long)
      .map((name) => [
        beginning(name),
        namesOf(name)
          .filter((other) => !long(other))
          .join(" "),
      ])
  );
  const anyLong = new RegExp([...shortOf.keys()].join("|") || "(?!)", "g");

  const tokens = (text) => split(plain(text).replace(anyLong, (name) => `${name} ${shortOf.get(name)}`)).flatMap(forms);

  const index = new MiniSearch({
    fields: ["ids", "title", "page", "text"],
    extractField: (place, field) => {
      if (field === "ids") return place.ids.join(" ");
      if (field === "page") return SECTIONS.includes(place.kind) ? place.pageTitle : "";
      return place[field];
    },
    tokenize: tokens,
    processTerm: (term) => term,
  });

  const weights = {
    boost: { ids: 0.5, title: 3, page: 2 },
    bm25: { k: 2.5, b: 0.7, d: 0.5 },
    boostDocument: (id) => WEIGHTS[named[id].kind] ?? 1,
    tokenize: (text) => [text],
  };

  // Whether a word stands anywhere in the book.
  const known = (word) => index.search(word, { ...weights, prefix: false }).length > 0;

  // What is asked of one word: itself, the singular; a joined word that stands nowhere, in its parts.
  function wordQuery(word) {
    const queries = [joined(word)];
    if (/^[a-z]{4,}s$/.test(word)) queries.push(word.slice(0, -1));
    if (parts(word).length > 1 && !known(word)) queries.push({ combineWith: "AND", queries: parts(word) });
    queries.push(...namesOf(word).filter((name) => !long(name)));
    return { combineWith: "OR", queries };
  }

  // What is asked: all words; where the glossary has a name of one word for some of them, that would do as well.
  function query(asked, combineWith) {
    const whole = { combineWith, queries: words(asked).map(wordQuery) };
    const shorter = synonyms
      .flat()
      .filter((name) => long(name) && plain(asked).includes(name))
      .flatMap((name) => namesOf(name).map((other) => plain(asked).replace(name, other)))
      .map((text) => ({ combineWith, queries: words(text) }));
    return shorter.length ? { combineWith: "OR", queries: [whole, ...shorter] } : whole;
  }

  // The places for what is asked, and how they were found: first by all words, as they are or, those of more than three
  // letters, as beginnings of words; if that finds nothing, with a letter or two otherwise; if that finds nothing, by
  // some of the words. Words in quotes stand together.
  function find(asked) {
    const quoted = [...asked.matchAll(/["“”]([^"“”]+)["“”]/g)].map((match) => plain(match[1]).trim());
    const within = ({ id }) =>
      quoted.every((together) => plain(`${named[id].title} ${named[id].text}`).includes(together));
    const exact = { ...weights, prefix: (term) => term.length > 3 || !known(term), filter: within };
    const near = { ...exact, fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false) };
    if (!words(asked).length) return { found: [], how: "" };
    for (const [combineWith, options, how] of [
      ["AND", exact, ""],
      ["AND", near, "Nothing has these words; these are spelt much like them. "],
      ["OR", near, "Nothing has all these words; these have some of them. "],
    ]) {
      const found = index.search(query(asked, combineWith), options);
      if (found.length) return { found: found.map(({ id, score, terms }) => ({ ...named[id], score, terms })), how };
    }
    return { found: [], how: "" };
  }

  // The sections of a page are one result.
  const key = (place) => (SECTIONS.includes(place.kind) ? place.page : place.id);

  // The results, best first. A row that is asked for by its id comes before those that lead to it, and the best
  // chapters come before other rows.
  function ranked(asked, found) {
    const byPage = new Map();
    for (const place of found) {
      if (byPage.has(key(place))) byPage.get(key(place)).push(place);
      else byPage.set(key(place), [place]);
    }
    const weight = (result) => result.slice(0, SUMMED).reduce((sum, { score }) => sum + score, 0);
    const results = [...byPage.values()].sort((one, other) => weight(other) - weight(one));
    const own = results.filter(([place]) => toldId(asked, place) && !isName(asked, place));
    const chapters = results.filter(([place]) => place.kind === "Chapter").slice(0, FIRST);
    return [...new Set([...own, ...chapters, ...results])];
  }

  // The id that is asked for, where the place tells of that row.
  const toldId = (asked, place) => place.ids.find((id) => plain(id) === plain(asked));
  // Whether what is asked is also the name of the row, and so a word like others: T-90.
  const isName = (asked, place) =>
    [plain(asked), ...namesOf(plain(asked))].some((name) => plain(place.title).includes(name));

  // What is marked of a place: the words asked for, what they begin, and other names of the same.
  function toMark(asked, { terms }) {
    const other = [plain(asked), ...words(asked)].flatMap(namesOf).map(beginning);
    const all = [...words(asked), ...other, ...terms];
    return all.filter((word, place) => all.findIndex((one) => joined(one) === joined(word)) === place).slice(0, MARKED);
  }

  const ready = () => index.addAllAsync(named, { chunkSize: 500 });
  return { ready, find, ranked, key, toldId, toMark, words, plain };
};
