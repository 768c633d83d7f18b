// Checks: a question is answered by its tick, and checking is followed as it goes.
import { place, post, Refused } from "./fetching.js";
import { inTurn } from "./in_turn.js";
import { follow } from "./work.js";

const turn = inTurn();
const sending = new Map(); // ticks on their way: by the question's id, whether it is ticked

function boxOf(id) {
  return document.querySelector(`#${CSS.escape(id)} input[type="checkbox"]`);
}

function ready() {
  for (const button of document.querySelectorAll("[data-answer-keep]")) button.hidden = true;
  for (const [id, ticked] of sending) if (boxOf(id)) boxOf(id).checked = ticked;
}

// The list comes anew; the question that a person is at keeps the focus.
function put(fragments) {
  const at = document.activeElement?.closest("li.question")?.id;
  place(fragments);
  ready();
  if (at) boxOf(at)?.focus();
}

async function answered(id, ticked) {
  sending.set(id, ticked);
  try {
    await turn(() => {
      const box = boxOf(id);
      box.checked = ticked;
      return post(box.form.action, new FormData(box.form), put);
    });
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    if (boxOf(id)) boxOf(id).checked = !ticked;
  } finally {
    sending.delete(id);
  }
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-answer]");
  if (form) answered(form.closest("li").id, event.target.checked);
});

let isTheirsAwaited = false;

async function start(form) {
  try {
    await post(form.action, new FormData(form), put);
    isTheirsAwaited = form.matches("[data-check-other]");
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
  }
  document.getElementById("work").scrollIntoView({ block: "nearest" });
  follow();
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-check-again], [data-check-other]")) return;
  event.preventDefault();
  start(event.target);
});

document.addEventListener("work-ended", (event) => {
  ready();
  const told = event.detail;
  if (isTheirsAwaited && told?.kind === "other" && told.state === "done") location.assign(document.getElementById("other").dataset.found);
});
ready();
