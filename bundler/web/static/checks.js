// Checks: a question is answered by its tick, and checking again is followed as it goes.
import { post, Refused } from "./fetching.js";
import { follow } from "./work.js";

function ready() {
  for (const button of document.querySelectorAll("[data-answer-keep]")) button.hidden = true;
}

async function send(form) {
  try {
    await post(form.action, new FormData(form));
    return true;
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return false;
  }
}

document.addEventListener("change", async (event) => {
  const form = event.target.closest("form[data-answer]");
  if (!form) return;
  const id = form.closest("li").id;
  const kept = await send(form);
  if (!kept) event.target.checked = !event.target.checked;
  ready();
  document.querySelector(`#${CSS.escape(id)} input[type="checkbox"]`)?.focus();
});

document.addEventListener("submit", async (event) => {
  if (!event.target.matches("[data-check-again]")) return;
  event.preventDefault();
  if (await send(event.target)) follow();
});

document.addEventListener("work-ended", ready);
ready();
