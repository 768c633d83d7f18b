// Long work, live: the bar, the time left and the stage of each document, by server-sent events.
import { get, place, say } from "/static/fetching.js";

const WATCH_EVERY = 2000;
let source = null;

const section = () => document.getElementById("work");

function show(told) {
  const here = section();
  const bar = here.querySelector("[data-work-bar]");
  if (!bar) return;
  here.querySelector("[data-work-words]").textContent = told.words;
  if (told.total) {
    bar.max = told.total;
    bar.value = told.done;
  } else {
    bar.removeAttribute("value");
  }
  const count = told.total ? `${told.done} of ${told.total}` : "";
  here.querySelector("[data-work-left]").textContent = [count, told.left].filter(Boolean).join(", ");
  const list = here.querySelector("[data-work-documents]");
  for (const [label, stage] of Object.entries(told.documents)) {
    let row = [...list.children].find((item) => item.dataset.document === label);
    if (!row) {
      row = document.createElement("li");
      row.dataset.document = label;
      const name = document.createElement("span");
      name.className = "stage-name";
      name.textContent = label;
      const at = document.createElement("span");
      at.className = "stage";
      row.append(name, " ", at);
      list.append(row);
    }
    row.querySelector(".stage").textContent = stage;
  }
}

// Put the parts of the screen that the work changed in their places.
async function renew(told) {
  const answer = await get(section().dataset.after);
  place(answer.html);
  if (told && told.state === "done") say(told.kind === "read" ? "The documents were read." : told.kind === "build" ? "The bundle is built." : "The work is done.");
  if (told && told.state === "failed") say("The work could not be done. What is wrong is told below.", "bad");
  document.dispatchEvent(new CustomEvent("work-ended", { detail: told }));
  follow();
}

// Follow the work while there is some.
export function follow() {
  if (source || section().dataset.state !== "running") return;
  source = new EventSource(section().dataset.work);
  source.addEventListener("work", (event) => show(JSON.parse(event.data)));
  source.addEventListener("end", (event) => {
    source.close();
    source = null;
    renew(JSON.parse(event.data));
  });
}

// Another window may have set work going; this one shows it too.
async function watch() {
  if (document.hidden || source) return;
  try {
    const told = await get(section().dataset.watch);
    if (told && told.number !== Number(section().dataset.number)) await renew(null);
  } catch {
    // The program was closed; the next click says so.
  }
}

// Stop stands where the button stood that set the work going: the second click of a double-click stops nothing.
document.addEventListener("click", (event) => {
  if (event.detail > 1 && event.target.closest?.("[data-stop] button")) event.preventDefault();
});

follow();
setInterval(watch, WATCH_EVERY);
document.addEventListener("visibilitychange", watch);
