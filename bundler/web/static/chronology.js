// The chronology by keys and by mouse: the list on the left, the event in hand on the right.
import { understand } from "./chronology-date.js";
import { toPaper } from "./chronology-paper.js";
import { get, place, post, say, Refused } from "./fetching.js";
import { inTurn } from "./in_turn.js";

const desk = document.querySelector("[data-chronology]");
const keysSwitch = document.querySelector("[data-keys-switch]");
const chosen = new Set();
const turn = inTurn();
let acting = 0; // how many acts are on their way
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
  toPaper(panel());
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
  const own = get(url).then((answer) => {
    if (loading !== own) return;
    place(answer.html);
    toPaper(panel());
  }, unlessRefused);
  loading = own;
  return own;
}

// What was refused has been said.
function unlessRefused(fault) {
  if (!(fault instanceof Refused)) throw fault;
}

async function refresh() {
  const answer = await get(location.href).catch(unlessRefused);
  if (!answer) return;
  loading = null;
  place(answer.html);
  settle();
}

// Put what an act changed in its place, and the event that comes next in hand. A person who went on to another event
// while the act was on its way keeps that one in hand.
function putAfter(from) {
  return (fragments) => {
    const now = current();
    const gone = now && idOf(now) !== from ? idOf(now) : "";
    if (!gone || !fragments.events) {
      loading = null;
      return place(fragments);
    }
    const { event, ...others } = fragments;
    const hadFocus = events().contains(document.activeElement);
    place(others);
    const row = rows().find((one) => idOf(one) === gone);
    if (!row) {
      loading = null;
      return place({ event });
    }
    mark(row);
    if (hadFocus) row.focus({ preventScroll: true });
  };
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
  const from = current() ? idOf(current()) : "";
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  acting += 1;
  try {
    const answer = await turn(() => post(form.action, data, putAfter(from)));
    if (answer.said) {
      chosen.clear();
      settle();
      if (focusIsLost()) focusRow();
    } else {
      focusPanel();
    }
  } catch (fault) {
    unlessRefused(fault);
    for (const button of form.querySelectorAll("button")) button.disabled = false;
    if (fault.status === 409) {
      await refresh();
      focusRow();
    }
  } finally {
    acting -= 1;
  }
}

// What had the focus is no longer there, or cannot be used any more.
function focusIsLost() {
  const at = document.activeElement;
  return at === document.body || at === null || at.disabled;
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

// The control in the panel that a key stands for, once the panel shows the row that has the focus. While an act is on its
// way nothing is done: the next event is not in hand yet.
async function press(key, row) {
  if (acting) return;
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
  // A key that is held down goes through the list, and does nothing else to every event on its way.
  if (!event.repeat || moves[event.key]) found();
}

// The last edit is undone, and the list stays where it is.
async function undo() {
  await turn(async () => {
    const form = document.querySelector("#undo form");
    if (!form) return say("There is nothing to undo.", "bad");
    await post(form.action, new FormData(form)).catch(unlessRefused);
    await refresh();
  });
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

if (desk) {
  settle();
  if (new URL(location.href).searchParams.has("at")) current()?.closest("li").scrollIntoView({ block: "nearest" });
  if (keysSwitch) {
    keysSwitch.checked = localStorage.getItem("single-keys") !== "off";
    keysSwitch.addEventListener("change", () => localStorage.setItem("single-keys", keysSwitch.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", onKey);
  understand(panel, desk.dataset.understood);
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
