// The words of a page as a layer over its picture: to select, to copy, to find, and for screen readers.
// Any screen that shows parts/page_view.html loads this; views that come in later are filled in too.
import { get } from "./fetching.js";

const FAMILY = "sans-serif";
const MEASURED_AT = 100;
const pen = document.createElement("canvas").getContext("2d");
pen.font = `${MEASURED_AT}px ${FAMILY}`;
pen.fontKerning = "none";

function natural(text) {
  return pen.measureText(text).width / MEASURED_AT;
}

// How far letters must stand apart, in em, for a text to be so wide. `size` and `width` are in points.
function spread(text, width, size) {
  return (width / size - natural(text)) / Math.max([...text].length, 1);
}

function piece(text, width, size) {
  const span = document.createElement("span");
  span.textContent = text;
  span.style.letterSpacing = `${spread(text, width, size)}em`;
  return span;
}

function lineOf(line, page) {
  const words = line.words;
  const [left, top, right, bottom] = [
    Math.min(...words.map((word) => word[1])),
    Math.min(...words.map((word) => word[2])),
    Math.max(...words.map((word) => word[3])),
    Math.max(...words.map((word) => word[4])),
  ];
  const upright = line.turn === 0;
  const size = upright ? bottom - top : right - left;
  const made = document.createElement("p");
  made.className = "page-line";
  // The layer's own width is 100cqw, so that letters grow and shrink with the picture.
  made.style.fontSize = `${(100 * size) / page.width}cqw`;
  made.style.lineHeight = "1";
  made.style.left = `${(100 * (line.turn === 90 ? right : left)) / page.width}%`;
  made.style.top = `${(100 * (line.turn === -90 ? bottom : top)) / page.height}%`;
  if (!upright) made.style.transform = `rotate(${line.turn}deg)`;
  words.forEach((word, at) => {
    const next = words[at + 1];
    made.append(piece(word[0], upright ? word[3] - word[1] : word[4] - word[2], size));
    if (next) made.append(piece(" ", Math.max(next[1] - word[3], 0), size));
  });
  made.append("\n"); // so that a copy has the lines of the page
  return made;
}

async function fill(view) {
  view.dataset.filled = "yes";
  const layer = view.querySelector(".page-words");
  const page = { width: Number(view.dataset.width), height: Number(view.dataset.height) };
  const { lines, fault } = await get(view.dataset.words);
  layer.replaceChildren(...lines.map((line) => lineOf(line, page)));
  // The words speak for the picture; a page without words says that it has none.
  const wordless = fault ? `cannot be shown: ${fault}` : "is a picture without words that can be read";
  view.querySelector("img").alt = lines.length ? "" : `${view.getAttribute("aria-label")} ${wordless}`;
  view.dataset.filled = "done";
}

function fillAll() {
  for (const view of document.querySelectorAll(".page-view:not([data-filled])")) fill(view).catch(() => {});
}

new MutationObserver(fillAll).observe(document.body, { childList: true, subtree: true });
fillAll();
