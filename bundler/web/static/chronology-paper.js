// The page that tells of the event in hand: turned to the words that say so, and numbered when its number is counted.
import { look } from "./fetching.js";

const PAUSE = 300;
let counting = new AbortController();

export function toPaper(panel) {
  counting.abort();
  const paper = panel.querySelector("[data-paper]");
  if (!paper) return;
  toMark(paper);
  if (!paper.dataset.numbers) return;
  counting = new AbortController();
  const { signal } = counting;
  // An event that is only passed on the way to another is not asked about.
  setTimeout(() => signal.aborted || number(paper, signal), PAUSE);
}

function toMark(paper) {
  const mark = paper.querySelector(".page-mark");
  if (!mark) return;
  const above = mark.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  paper.scrollTop += above - paper.clientHeight / 3;
}

// Where there are thousands of events the list does not wait for page numbers; the one of this page comes after it.
async function number(paper, signal) {
  const answer = await look(paper.dataset.numbers, signal).catch(() => null);
  if (!answer || signal.aborted || !paper.isConnected) return;
  const range = document.createRange();
  range.selectNodeContents(paper);
  const [drawn, at] = [paper.querySelector("img"), paper.scrollTop];
  paper.replaceChildren(range.createContextualFragment(answer.html));
  paper.querySelector("img").replaceWith(drawn);
  paper.scrollTop = at;
  delete paper.dataset.numbers;
}
