// The index: edit in place, one-key confirming, moving by mouse, finger and keys. Every change is made by the server,
// which sends back the rows as they stand; the page without this script does the same by its forms.
import { get, place, post, Refused, say } from "./fetching.js";
import { inTurn } from "./in_turn.js";
import { dragging } from "./index-drag.js";
import { editing, mark } from "./index-edit.js";

const home = document.querySelector("[data-index]");
home.classList.add("live");
document.querySelector("[data-keys]").hidden = false;

const rowOf = (id) => document.getElementById(`row-${id}`);
const listOf = (letter) => home.querySelector(`[data-rows="${letter}"]`);
const turn = inTurn();
const { edit, hold, giveBack } = editing(home, { send, rowOf, hasGoneOn });
const fragment = (html) => document.createRange().createContextualFragment(html);

// A row with what belongs to it: the rows behind it that are indented deeper.
export function familyOf(row) {
  const family = [row];
  const depth = Number(row.dataset.depth);
  let next = nextRow(row);
  while (next && Number(next.dataset.depth) > depth) {
    family.push(next);
    next = nextRow(next);
  }
  return family;
}

function nextRow(row) {
  let next = row.nextElementSibling;
  while (next && !next.dataset.id) next = next.nextElementSibling;
  return next;
}

// Put the rows, their tabs and their pages as the server says they are.
function apply(answer) {
  if (answer.seen) home.dataset.seen = answer.seen;
  for (const [letter, ids] of Object.entries(answer.order ?? {})) {
    const list = listOf(letter);
    if (!list) continue;
    let at = list.firstElementChild;
    for (const id of ids) {
      while (at && !at.dataset.id) at = at.nextElementSibling;
      const row = rowOf(id);
      if (!row) continue;
      if (row === at) at = at.nextElementSibling;
      else list.insertBefore(row, at);
    }
  }
  for (const [id, [label, pages, first]] of Object.entries(answer.rows ?? {})) {
    const row = rowOf(id);
    if (!row) continue;
    write(row.querySelector("[data-label]"), label);
    const link = row.querySelector("[data-pages]");
    write(link.lastChild ?? link, pages);
    if (link.dataset.address && first) {
      const address = link.dataset.address.replace(/page=0$/, `page=${first}`);
      if (link.getAttribute("href") !== address) link.setAttribute("href", address);
    }
  }
  for (const [name, [label, pages]] of Object.entries(answer.made ?? {})) {
    const row = home.querySelector(`[data-made="${name}"]`);
    if (!row) continue;
    write(row.querySelector("[data-label]"), label);
    write(row.querySelector("[data-pages]"), pages);
  }
  for (const [letter, [page, guesses]] of Object.entries(answer.parts ?? {})) {
    const part = document.getElementById(`section-${letter}`);
    if (!part) continue;
    write(part.querySelector("[data-part-pages]"), page);
    const button = part.querySelector(".confirm-part");
    if (button) {
      button.hidden = !guesses;
      write(button.querySelector("[data-guesses]"), guesses);
    }
  }
  for (const named of home.querySelectorAll("[data-label-of]")) {
    const told = answer.rows?.[named.dataset.labelOf];
    if (told) write(named, told[0]);
  }
}

function refusal(fault) {
  if (!(fault instanceof Refused)) throw fault;
  return fault;
}

function write(node, text) {
  if (node.textContent !== String(text)) node.textContent = text;
}

// Put rows that came anew in their places; what is being typed in one of them is not lost.
function put(fragments) {
  const held = hold();
  place(fragments);
  giveBack(held);
}

// Look at the list as it stands: another window has changed it.
async function lookAgain() {
  const answer = await get(home.dataset.here).catch(refusal);
  if (answer instanceof Refused) return;
  put(answer.html);
  apply(answer);
}

// Send a change when those before it are answered; gives the answer, or the refusal, after it was said. What another
// window did is shown then.
function send(url, values) {
  return turn(async () => {
    // The order that a move is held against is the one that our own last move left.
    if (values instanceof FormData && values.has("seen")) values.set("seen", home.dataset.seen);
    else if ("seen" in values) values.seen = home.dataset.seen;
    const answer = await post(url, values, put).catch(refusal);
    if (!(answer instanceof Refused)) apply(answer);
    else if (answer.status === 409) await lookAgain();
    return answer;
  });
}

function focusIn(id, what = "title") {
  const row = rowOf(id);
  const wanted = row?.querySelector(`[data-edit="${what}"], [data-${what}]`) ?? row?.querySelector("[data-edit]");
  wanted?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

// Whether a person has gone on to another row, or to type in this one, while its change was on its way.
function hasGoneOn(id) {
  const at = document.activeElement;
  if (at === document.body || !home.contains(at)) return false;
  return at.closest("[data-id]")?.dataset.id !== id || at.closest("form.in-place:not([data-sent])") !== null;
}

// Moving.
export async function move(id, section, before) {
  const answer = await send(home.dataset.move, { id, section, before, seen: "" });
  if (answer instanceof Refused && answer.status !== 409) await lookAgain();
  if (!hasGoneOn(id)) focusIn(id, "grip");
}

async function step(id, way, what) {
  await send(home.dataset.move, { [way]: id, seen: "" });
  if (!hasGoneOn(id)) focusIn(id, what);
}

// The panel under a row: everything else about the document.
async function open(link) {
  const { id } = link.closest("[data-id]").dataset;
  if (shut() === id) return;
  const own = opening;
  const answer = await get(link.href).catch(refusal);
  const row = rowOf(id);
  // Another one was asked for meanwhile, or it was shut again.
  if (own !== opening || !row || answer instanceof Refused) return;
  const item = document.createElement("li");
  item.className = "panel-row";
  item.append(fragment(answer.html.panel));
  row.after(item);
  row.querySelector("[data-panel]").setAttribute("aria-expanded", "true");
  item.querySelector("input:not([type=hidden])").focus();
  item.scrollIntoView({ block: "nearest" });
}

let opening = 0;

function shut() {
  opening += 1;
  const panel = document.getElementById("panel");
  if (!panel) return "";
  const id = panel.dataset.of;
  panel.closest(".panel-row")?.remove();
  rowOf(id)?.querySelector("[data-panel]")?.removeAttribute("aria-expanded");
  return id;
}

async function submit(form, submitter) {
  const pressed = submitter ?? form;
  if (sending.has(pressed)) return; // the second click of a double-click
  const values = new FormData(form, submitter);
  const row = pressed.closest("[data-id]");
  const of = form.closest(".panel")?.dataset.of;
  const following = row && nextRow(row)?.dataset.id;
  sending.add(pressed);
  const answer = await send(form.action, values);
  sending.delete(pressed);
  if (answer instanceof Refused) {
    const field = form.elements[answer.told.where];
    if (field && field.name) mark(field, answer);
    return;
  }
  if (of) {
    shut();
    if (rowOf(of)) focusIn(of, "panel");
    else home.querySelector("[data-edit]")?.focus();
    if (form.dataset.act === "move") await open(rowOf(of).querySelector("[data-panel]"));
  } else if (row && !hasGoneOn(row.dataset.id)) {
    const next = following && rowOf(following)?.querySelector("[data-confirm]");
    if (next && submitter.hasAttribute("data-confirm")) next.focus();
    else focusIn(row.dataset.id);
  } else if (submitter?.closest("[data-section]")) {
    home.querySelector(`[data-edit-section="${submitter.closest("[data-section]").dataset.section}"]`)?.focus();
  }
}

const sending = new Set();

document.addEventListener("submit", (event) => {
  if (event.target.dataset.act === undefined) return;
  event.preventDefault();
  submit(event.target, event.submitter);
});

home.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target.closest("[data-edit], [data-edit-section], [data-panel]");
  if (!link) return;
  event.preventDefault();
  if (link.hasAttribute("data-panel")) open(link);
  else edit(link);
});

// Keys, while the focus is in a row.
const CONTROLS = ["[data-grip]", '[data-edit="title"]', '[data-edit="date"]', "[data-pages]", "[data-panel]", "[data-confirm]"];
const KEYS = {
  F2: (row) => edit(row.querySelector('[data-edit="title"]')),
  d: (row) => edit(row.querySelector('[data-edit="date"]')),
  e: (row) => open(row.querySelector("[data-panel]")),
  c: (row) => row.querySelector("[data-confirm]")?.click(),
};

function typing(target) {
  return target.matches("input, select, textarea");
}

home.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.getElementById("panel")) {
    const id = shut();
    focusIn(id, "panel");
    return;
  }
  const row = event.target.closest(".row[data-id]");
  if (!row || typing(event.target) || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const way = { ArrowUp: "up", ArrowDown: "down" }[key];
  if (way && event.altKey) {
    event.preventDefault();
    const what = CONTROLS.find((control) => event.target.matches(control)) ?? "[data-grip]";
    step(row.dataset.id, way, what.replace(/.*data-(edit=")?(\w+).*/, "$2"));
  } else if (way) {
    event.preventDefault();
    const rows = [...home.querySelectorAll(".row[data-id]")];
    const next = rows[rows.indexOf(row) + (way === "up" ? -1 : 1)];
    const what = CONTROLS.find((control) => event.target.matches(control)) ?? CONTROLS[1];
    (next?.querySelector(what) ?? next?.querySelector(CONTROLS[1]))?.focus();
  } else if (!event.altKey && KEYS[key]) {
    event.preventDefault();
    KEYS[key](row);
  }
});

// What was done need not be read for ever; what went wrong stays until something else is said.
let fading = 0;
new MutationObserver(() => {
  clearTimeout(fading);
  fading = setTimeout(() => document.querySelector("[data-messages] .message:not(.bad)")?.remove(), 10_000);
}).observe(document.querySelector("[data-messages]"), { childList: true });

dragging(home, { familyOf, move, say });
