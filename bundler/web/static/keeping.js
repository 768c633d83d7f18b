// Parts of a screen put in their places while a person is at work in them: what was opened, typed and chosen stays.
import { place } from "./fetching.js";

// Put the fragments in their places as `place` does; a form that comes again is as it was.
export function placeAround(fragments) {
  for (const [id, html] of Object.entries(fragments)) {
    const old = document.getElementById(id);
    const held = old ? [...old.querySelectorAll("form")].map(heldIn).filter(Boolean) : [];
    place({ [id]: html });
    const fresh = document.getElementById(id);
    for (const one of held) giveBack(fresh, one);
  }
}

// A form is the same where it sends the same things to the same place.
function nameOf(form) {
  const hidden = [...form.querySelectorAll('input[type="hidden"]:not([name="csrf"])')];
  return [form.action, ...hidden.map((field) => `${field.name}=${field.value}`)].join("\n");
}

function heldIn(form) {
  const around = form.closest("details");
  const fields = [...form.elements].filter((field) => field.matches('input[type="text"], input:not([type]), textarea'));
  const typed = fields.filter((field) => field.value !== field.defaultValue).map((field) => [field.name, field.value]);
  const at = document.activeElement;
  const focus = form.contains(at) ? (at.name ?? "") : around?.querySelector("summary") === at && at ? "summary" : null;
  if (!typed.length && focus === null && !around?.open) return null;
  const marked = focus && at.selectionStart !== undefined ? [at.selectionStart, at.selectionEnd] : null;
  return { name: nameOf(form), isOpen: around?.open ?? false, typed, focus, marked };
}

function giveBack(home, { name, isOpen, typed, focus, marked }) {
  const form = [...(home?.querySelectorAll("form") ?? [])].find((one) => nameOf(one) === name);
  if (!form) return;
  const around = form.closest("details");
  if (around) around.open = isOpen;
  for (const [field, value] of typed) if (form.elements[field]) form.elements[field].value = value;
  if (focus === null) return;
  const field = focus === "summary" ? around?.querySelector("summary") : (form.elements[focus] ?? form.querySelector("button"));
  field?.focus({ preventScroll: true });
  if (marked && field?.setSelectionRange) field.setSelectionRange(...marked);
}
