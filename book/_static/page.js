// Small helps of a page: a switch that unfolds all its code, and pictures as PNG. Without it nothing is missing but
// these, and neither is shown.
"use strict";

function codeSwitch() {
  const folds = [...document.querySelectorAll("details.section-code")];
  const heading = document.querySelector(".bd-article h1");
  if (!folds.length || !heading) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "code-switch";
  const name = () => (button.textContent = folds.every((fold) => fold.open) ? "Fold all code" : "Show all code");
  button.addEventListener("click", () => {
    const open = !folds.every((fold) => fold.open);
    folds.forEach((fold) => (fold.open = open));
    name();
  });
  folds.forEach((fold) => fold.addEventListener("toggle", name));
  name();
  heading.before(button);
}

// The picture that the page offers as SVG has its fonts and colours within it, so it can be drawn without the page. It
// is fetched by an image: from disk, where a script may read no file, this works all the same.
function savePicture(button) {
  const link = button.parentElement.querySelector('a[download][href$=".svg"]');
  const picture = new Image();
  picture.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2 * picture.naturalWidth;
    canvas.height = 2 * picture.naturalHeight;
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const save = document.createElement("a");
    save.download = link.href.split("/").pop().replace(/svg$/, "png");
    try {
      save.href = canvas.toDataURL("image/png");
      save.click();
    } catch {
      button.replaceWith("PNG only where the book is served"); // a browser that lets no page read its own files
    }
  });
  picture.src = link.href;
}

document.addEventListener("DOMContentLoaded", () => {
  codeSwitch();
  document.querySelectorAll(".tools button.png").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => savePicture(button));
  });
});
