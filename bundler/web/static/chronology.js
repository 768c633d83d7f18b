// The chronology by keys and by mouse: the list on the left, the event in hand on the right.
import { get, place, post, say, Refused } from "./fetching.js";

const desk = document.querySelector("[data-chronology]");
const keysSwitch = document.querySelector("[data-keys-switch]");
const chosen = new Set();
let loading = null;

function events() {
  return document.getElementById("events");
}

function panel() {
  return document.getElementById("event");
}

function rows() {
  return [...events().querySelectorAll("a[data-row]")];
}

function current() {
  return events().querySelector('a[data-row][aria-current="true"]') ?? rows()[0];
}

function idOf(row) {
  return row.closest("[data-id]").dataset.id;
}

// The page is turned to the words that say so.
function toMark() {
  const paper = panel().querySelector("[data-paper]");
  const mark = paper?.querySelector(".page-mark");
  if (!mark) return;
  const above = mark.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  paper.scrollTop += above - paper.clientHeight / 3;
}

// One row can be reached by the Tab key; the arrows go on from there.
function settle() {
  const here = current();
  for (const row of rows()) {
    row.tabIndex = row === here ? 0 : -1;
    const box = row.closest("li").querySelector('input[name="chosen"]');
    box.tabIndex = row.tabIndex;
    box.checked = chosen.has(idOf(row));
  }
  if (here) history.replaceState(null, "", here.href);
  toMark();
}

function mark(row) {
  for (const other of rows()) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  settle();
}

function focusRow() {
  const row = current();
  if (!row) return panel().querySelector("a, button, input")?.focus();
  row.focus({ preventScroll: true });
  row.closest("li").scrollIntoView({ block: "nearest" });
}

function focusPanel() {
  const first = panel().querySelector("[data-first]") ?? panel().querySelector("h2");
  if (first && first.tagName === "H2") first.tabIndex = -1;
  first?.focus();
  if (first?.select) first.select();
}

// Put the event or the form that an address names into the panel; the last one asked for wins.
function load(address) {
  const url = new URL(address, location.href);
  url.searchParams.set("only", "event");
  url.hash = "";
  const turn = get(url).then((answer) => {
    if (loading !== turn) return;
    place(answer.html);
    toMark();
  });
  loading = turn;
  return turn;
}

async function refresh() {
  const answer = await get(location.href);
  place(answer.html);
  settle();
}

async function go(row) {
  mark(row);
  row.focus({ preventScroll: true });
  row.closest("li").scrollIntoView({ block: "nearest" });
  await load(row.href);
}

// Where the panel lies below the list and not beside or over it, it is gone to.
function toPanel() {
  if (getComputedStyle(panel()).position === "static") panel().scrollIntoView({ block: "start" });
}

async function open(link) {
  await load(link.href);
  focusPanel();
}

async function act(form, submitter) {
  const data = new FormData(form, submitter);
  if (submitter?.name === "do" && submitter.value === "join") return join();
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  try {
    const answer = await post(form.action, data);
    if (answer.said) {
      chosen.clear();
      settle();
      focusRow();
    } else {
      focusPanel();
    }
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    for (const button of form.querySelectorAll("button")) button.disabled = false;
    if (fault.status === 409) {
      await refresh();
      focusRow();
    }
  }
}

async function join() {
  const here = current();
  const ids = new Set([...(here ? [idOf(here)] : []), ...chosen]);
  if (ids.size < 2) return say("Choose the other events first: tick them, or press the space bar on them.", "bad");
  const url = new URL(here.href);
  url.searchParams.set("do", "join");
  for (const id of ids) url.searchParams.append("id", id);
  await load(url);
  focusPanel();
}

// The control in the panel that a key stands for, once the panel shows the row that has the focus.
async function press(key, row) {
  // A form that was left open in the panel gives way.
  if (panel().dataset.id !== idOf(row) || panel().querySelector("[data-back]")) await load(row.href);
  else if (loading) await loading;
  const control = panel().querySelector(`[data-key="${key}"]`) ?? document.querySelector(`.tools [data-key="${key}"]`);
  if (key === "j") return join();
  if (!control) return say(missing[key] ?? "This cannot be done to this event.", "bad");
  if (control.matches("a[data-panel]")) return open(control);
  control.click();
}

const missing = {
  c: "This event is confirmed already.",
  b: "This event is not left out.",
  s: "This event has one account only. Edit it instead.",
  r: "This event is left out already.",
  e: "This event is left out: bring it back first.",
  p: "No page is named for this event.",
};

function step(by, row) {
  const all = rows();
  const next = all[all.indexOf(row) + by];
  if (next) return go(next);
  const turn = events().querySelector(by > 0 ? 'a[rel="next"]' : 'a[rel="prev"]');
  if (turn) location.assign(turn.href);
}

function onKey(event) {
  if (event.key === "Escape" && panel().contains(event.target)) {
    const back = panel().querySelector("[data-back]");
    event.preventDefault();
    if (back) load(back.href).then(focusRow);
    else focusRow();
    return;
  }
  const row = event.target.closest?.("a[data-row]");
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = rows();
  const moves = { ArrowDown: () => step(1, row), ArrowUp: () => step(-1, row), Home: () => go(all[0]), End: () => go(all.at(-1)) };
  const singles = {
    " ": () => tick(row),
    "?": () => showKeys(),
    u: () => undo(),
    ...Object.fromEntries([..."cerbjsap"].map((key) => [key, () => press(key, row)])),
  };
  const found = moves[event.key] ?? (keysSwitch?.checked ? singles[event.key] : undefined);
  if (!found) return;
  event.preventDefault();
  found();
}

// The last edit is undone, and the list stays where it is.
async function undo() {
  const form = document.querySelector("#undo form");
  if (!form) return say("There is nothing to undo.", "bad");
  try {
    await post(form.action, new FormData(form));
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
  }
  await refresh();
  focusRow();
}

function tick(row) {
  const id = idOf(row);
  if (!chosen.delete(id)) chosen.add(id);
  settle();
  say(chosen.has(id) ? `Chosen: ${chosen.size} in all.` : `No longer chosen; ${chosen.size} in all.`);
}

function showKeys() {
  const keys = document.getElementById("keys");
  keys.open = !keys.open;
  if (keys.open) keys.querySelector("summary").focus();
}

// What is typed as a date is shown as it is understood before it is kept.
let waiting;
function onInput(event) {
  if (!event.target.matches("[data-date]")) return;
  const field = event.target;
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const url = new URL(desk.dataset.understood, location.href);
    url.searchParams.set("date", field.value);
    const read = await get(url);
    const words = panel().querySelector("[data-understood-words]");
    if (!words || !field.isConnected) return;
    field.toggleAttribute("aria-invalid", Boolean(read.fault));
    words.classList.toggle("fault", Boolean(read.fault));
    words.textContent = read.fault ? `Problem: ${read.fault}.` : `Understood as ${read.words}.`;
    panel().querySelector("[data-understood-value]").value = read.edtf;
  }, 250);
}

if (desk) {
  settle();
  if (new URL(location.href).searchParams.has("at")) current()?.closest("li").scrollIntoView({ block: "nearest" });
  if (keysSwitch) {
    keysSwitch.checked = localStorage.getItem("single-keys") !== "off";
    keysSwitch.addEventListener("change", () => localStorage.setItem("single-keys", keysSwitch.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", onKey);
  document.addEventListener("input", onInput);
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-other]")) {
      const proposed = panel().querySelector("[data-proposed]");
      const words = document.getElementById("disputed");
      if (words.value === proposed.value) words.value = event.target.dataset.other;
      proposed.value = event.target.dataset.other;
    }
    if (!event.target.matches('input[name="chosen"]')) return;
    const id = idOf(event.target);
    if (event.target.checked) chosen.add(id);
    else chosen.delete(id);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-panel]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.matches("[data-row]")) go(link).then(toPanel);
    else if (link.dataset.key === "j") join();
    else open(link);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.closest("#undo")) {
      event.preventDefault();
      undo();
    }
    if (!event.target.matches("form[data-act]")) return;
    event.preventDefault();
    act(event.target, event.submitter);
  });
}
