// The index: edit in place, one-key confirming, moving by mouse, finger and keys. Every change is made by the server,
// which sends back the rows as they stand; the page without this script does the same by its forms.
import { get, place, post, Refused, say } from "./fetching.js";
import { dragging } from "./index-drag.js";

const home = document.querySelector("[data-index]");
home.classList.add("live");
document.querySelector("[data-keys]").hidden = false;

const rowOf = (id) => document.getElementById(`row-${id}`);
const listOf = (letter) => home.querySelector(`[data-rows="${letter}"]`);
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

function write(node, text) {
  if (node.textContent !== String(text)) node.textContent = text;
}

// Look at the list as it stands: another window has changed it.
async function lookAgain() {
  const answer = await get(home.dataset.here);
  place(answer.html);
  apply(answer);
}

// Send a change; gives the answer, or the refusal, after it was said. What another window did is shown then.
async function send(url, values) {
  try {
    const answer = await post(url, values);
    apply(answer);
    return answer;
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    if (fault.status === 409) await lookAgain();
    return fault;
  }
}

function focusIn(id, what = "title") {
  const row = rowOf(id);
  const wanted = row?.querySelector(`[data-edit="${what}"], [data-${what}]`) ?? row?.querySelector("[data-edit]");
  wanted?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

// Moving.
export async function move(id, section, before) {
  const answer = await send(home.dataset.move, { id, section, before, seen: home.dataset.seen });
  if (answer instanceof Refused && answer.status !== 409) await lookAgain();
  focusIn(id, "grip");
}

async function step(id, way, what) {
  await send(home.dataset.move, { [way]: id, seen: home.dataset.seen });
  focusIn(id, what);
}

// Editing in place: a link becomes a field, Enter saves, Escape leaves it as it was.
function edit(link, typed) {
  const row = link.closest("[data-id]");
  const section = link.dataset.editSection;
  const key = section ? "title" : link.dataset.edit;
  const form = document.createElement("form");
  form.className = "in-place";
  const input = document.createElement("input");
  input.value = typed ?? (key === "date" ? link.dataset.shown : link.dataset.was);
  input.setAttribute("aria-label", section ? `Title of section ${section}` : `${key === "date" ? "Date" : "Title"} of ${row.querySelector("[data-label]").textContent}`);
  input.autocomplete = "off";
  const save = button("Save");
  const leave = button("Cancel", "button");
  form.append(input, save, leave);
  const beside = link.closest(".name") ?? link;
  beside.hidden = true;
  beside.after(form);
  input.focus();
  input.select();

  const close = () => {
    form.remove();
    beside.hidden = false;
    link.focus();
  };
  leave.addEventListener("click", close);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    event.stopPropagation();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const values = { fields: key, [key]: input.value, [`was_${key}`]: link.dataset.was };
    const answer = await send(link.href, values);
    const again = () => (section ? home.querySelector(`[data-edit-section="${section}"]`) : rowOf(row.dataset.id)?.querySelector(`[data-edit="${key}"]`));
    if (!(answer instanceof Refused)) {
      if (form.isConnected) close();
      again()?.focus();
    } else if (answer.status === 409) {
      const fresh = again();
      if (fresh) edit(fresh, input.value);
    } else {
      mark(input, answer);
    }
  });
}

function button(words, type = "submit") {
  const made = document.createElement("button");
  made.type = type;
  made.className = type === "submit" ? "button main" : "button";
  made.textContent = words;
  return made;
}

// Say what is wrong with a field beside it.
function mark(input, fault) {
  const id = "in-place-fault";
  document.getElementById(id)?.remove();
  const told = document.createElement("p");
  told.className = "fault";
  told.id = id;
  told.textContent = `${fault.told.problem}. ${fault.told.mend ?? ""}`;
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", id);
  input.after(told);
  input.focus();
}

// The panel under a row: everything else about the document.
async function open(link) {
  const row = link.closest("[data-id]");
  const was = shut();
  if (was === row.dataset.id) return;
  const answer = await get(link.href);
  const item = document.createElement("li");
  item.className = "panel-row";
  item.append(fragment(answer.html.panel));
  row.after(item);
  link.setAttribute("aria-expanded", "true");
  item.querySelector("input:not([type=hidden])").focus();
  item.scrollIntoView({ block: "nearest" });
}

function shut() {
  const panel = document.getElementById("panel");
  if (!panel) return "";
  const id = panel.dataset.of;
  panel.closest(".panel-row")?.remove();
  rowOf(id)?.querySelector("[data-panel]")?.removeAttribute("aria-expanded");
  return id;
}

async function submit(form, submitter) {
  const values = new FormData(form, submitter);
  const row = (submitter ?? form).closest("[data-id]");
  const of = form.closest(".panel")?.dataset.of;
  if (values.has("seen")) values.set("seen", home.dataset.seen);
  const following = row && nextRow(row)?.dataset.id;
  const answer = await send(form.action, values);
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
  } else if (row) {
    const next = following && rowOf(following)?.querySelector("[data-confirm]");
    if (next && submitter.hasAttribute("data-confirm")) next.focus();
    else focusIn(row.dataset.id);
  } else if (submitter?.closest("[data-section]")) {
    home.querySelector(`[data-edit-section="${submitter.closest("[data-section]").dataset.section}"]`)?.focus();
  }
}

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
