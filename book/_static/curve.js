// Filters the curves of specifications that `pakrus.figures.multiverse.explorer` puts into a page. It loads nothing, and
// without it a page shows the first curve whole. What it says and draws is what `summary` and `path` there do.
"use strict";

// To the nearest whole number, halves up; the small term is for fractions that a computer holds a little too small.
const whole = (value) => Math.floor(value + 0.5 + 1e-9);

// Which specifications have only kept values. They are numbered as an odometer counts, the last choice fastest.
function chosen(sizes, kept, number) {
  for (let choice = sizes.length - 1; choice >= 0; choice--) {
    if (!kept[choice].has(number % sizes[choice])) return false;
    number = Math.floor(number / sizes[choice]);
  }
  return true;
}

function said(title, effects, without) {
  const count = effects.length;
  if (!count) return "No specification shown: choose at least one value of each choice, or other values.";
  const share = whole((1000 * effects.filter((effect) => effect > 0).length) / count) / 10;
  const half = count >> 1;
  const median = whole(count % 2 ? effects[half] : (effects[half - 1] + effects[half]) / 2) / 1000;
  return (
    `${title}: ${count.toLocaleString("en")} specification${count > 1 ? "s" : ""}. With the predicted sign: ${share.toFixed(1)}%. ` +
    `Median: ${median.toFixed(3).replace("-", "−")}. Without an effect, and not drawn: ${without.toLocaleString("en")}.`
  );
}

function path(effects, [left, top, wide, high, places], most) {
  if (!effects.length) return "";
  const middle = top + high / 2;
  const points = [];
  for (let n = 0; n <= places; n++) {
    const effect = effects[whole((n * (effects.length - 1)) / places)];
    const y = whole(10 * (middle - ((effect / most) * high) / 2)) / 10;
    points.push(`${left + whole((10 * n * wide) / places) / 10},${y}`);
  }
  return `M${left},${middle}L${points.join("L")}L${left + wide},${middle}Z`;
}

function explore(figure) {
  const data = JSON.parse(figure.querySelector("script").textContent);
  const curves = data.curves.map((words) => words.split(",").map((word) => (word === "" ? null : Number(word))));
  const form = figure.querySelector("form");
  const groups = [...form.querySelectorAll("fieldset")].slice(1);

  function show() {
    const kept = groups.map((group) => new Set([...group.querySelectorAll(":checked")].map((box) => Number(box.value))));
    const curve = form.elements.curve.value;
    const all = curves[Number(curve)].filter((_, number) => chosen(data.sizes, kept, number));
    const effects = all.filter((effect) => effect !== null).sort((one, other) => one - other);
    figure.querySelector(".count").textContent = said(data.titles[curve], effects, all.length - effects.length);
    const area = path(effects, data.box, data.top);
    figure.querySelectorAll("path.effects").forEach((drawn) => drawn.setAttribute("d", area));
  }

  form.addEventListener("change", show);
  function choose(keeps) {
    groups.forEach((group, place) =>
      group.querySelectorAll("input").forEach((box) => (box.checked = keeps(place, Number(box.value))))
    );
    show();
  }

  form.elements.all.addEventListener("click", () => choose(() => true));
  form.elements.plan.addEventListener("click", () => choose((place, value) => data.plan[place] === value));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show(); // a browser may have kept boxes as they were before the page was loaded anew
}

document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("figure.explorer").forEach(explore));
