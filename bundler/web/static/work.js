// Long work, live: the bar, the time left and the stage of each document, by server-sent events.
import { get, look, say } from "./fetching.js";
import { placeAround } from "./keeping.js";

const WATCH_EVERY = 2000;
const NO_ANSWER = 10_000;
let source = null;
let renewing = false;

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

// Put the parts of the screen that the work changed in their places. `told` is how the work ended, null where that is
// not known, or is told by itself.
async function renew(told) {
  if (renewing) return;
  renewing = true;
  try {
    placeAround((await get(section().dataset.after)).html);
  } catch {
    return; // What is wrong was said; the next look at the work tries again.
  } finally {
    renewing = false;
  }
  if (told && told.state === "done") say(told.kind === "read" ? "The documents were read." : told.kind === "build" ? "The bundle is built." : "The work is done.");
  if (told && told.state === "failed") say("The work could not be done. What is wrong is told below.", "bad");
  document.dispatchEvent(new CustomEvent("work-ended", { detail: told }));
  follow();
}

function leave() {
  source.close();
  source = null;
}

// Whether this is the work that the screen shows, and not other work that began since.
function isShown(told) {
  return told?.number === Number(section().dataset.number);
}

// Follow the work while there is some.
export function follow() {
  if (source || section().dataset.state !== "running") return;
  let silence = 0;
  const stream = (source = new EventSource(section().dataset.work));
  stream.addEventListener("work", (event) => {
    const told = JSON.parse(event.data);
    if (isShown(told)) return show(told);
    leave();
    renew(null);
  });
  stream.addEventListener("end", (event) => {
    leave();
    renew(JSON.parse(event.data));
  });
  stream.addEventListener("open", () => {
    clearTimeout(silence);
    silence = 0;
  });
  // The browser asks again by itself where a stream has ended, but not where it was refused one.
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED && source === stream) leave();
    silence ||= setTimeout(() => {
      if (source === stream) say("The program does not answer. Look whether its window is still open.", "bad");
    }, NO_ANSWER);
  });
}

// Another window may have set work going, or a stream been lost; this one shows how the work stands too.
async function watch() {
  if (document.hidden || source || renewing) return;
  try {
    const told = await look(section().dataset.watch);
    const state = section().dataset.state;
    if (source) return;
    if (told ? !isShown(told) || told.state !== state : state === "running") await renew(isShown(told) ? told : null);
    else follow();
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
