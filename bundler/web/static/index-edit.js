// Editing in place: a link becomes a field, Enter saves, Escape leaves it as it was.
import { Refused } from "./fetching.js";

export function editing(home, { send, rowOf, hasGoneOn }) {
  function linkOf({ row, section, key }) {
    return section ? home.querySelector(`[data-edit-section="${section}"]`) : rowOf(row)?.querySelector(`[data-edit="${key}"]`);
  }

  // Put a field in the place of a link. `typed` stands in it, and `was` is what the person saw before, where they are known.
  function edit(link, typed, was) {
    const row = link.closest("[data-id]");
    const section = link.dataset.editSection;
    const key = section ? "title" : link.dataset.edit;
    const form = document.createElement("form");
    form.className = "in-place";
    Object.assign(form.dataset, { key, was: was ?? link.dataset.was, ...(section ? { section } : { row: row.dataset.id }) });
    const input = document.createElement("input");
    input.value = typed ?? (key === "date" ? link.dataset.shown : link.dataset.was);
    input.setAttribute("aria-label", section ? `Title of section ${section}` : `${key === "date" ? "Date" : "Title"} of ${row.querySelector("[data-label]").textContent}`);
    input.autocomplete = "off";
    const leave = button("Cancel", "button");
    form.append(input, button("Save"), leave);
    const beside = link.closest(".name") ?? link;
    beside.hidden = true;
    beside.after(form);
    input.focus();
    input.select();

    const close = () => {
      form.remove();
      beside.hidden = false;
    };
    leave.addEventListener("click", () => {
      close();
      link.focus();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave.click();
      event.stopPropagation();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!("sent" in form.dataset)) save(form, input, link.href, close);
    });
    return input;
  }

  async function save(form, input, address, close) {
    const { key, was } = form.dataset;
    form.dataset.sent = "";
    const answer = await send(address, { fields: key, [key]: input.value, [`was_${key}`]: was });
    const isElsewhere = hasGoneOn(form.dataset.row);
    delete form.dataset.sent;
    if (!(answer instanceof Refused)) {
      close();
      if (!isElsewhere) linkOf(form.dataset)?.focus();
    } else if (answer.status !== 409) {
      mark(input, answer);
    } else if (!form.isConnected) {
      const fresh = linkOf(form.dataset);
      if (fresh) edit(fresh, input.value);
    }
  }

  // What is being typed in the rows and was not sent yet, to be given back when they have come anew.
  function hold() {
    return [...home.querySelectorAll("form.in-place:not([data-sent])")].map((form) => {
      const input = form.querySelector("input");
      return { form, typed: input.value, at: input === document.activeElement ? input.selectionStart : null };
    });
  }

  function giveBack(held) {
    for (const { form, typed, at } of held) {
      const link = form.isConnected ? null : linkOf(form.dataset);
      if (!link) continue;
      const input = edit(link, typed, form.dataset.was);
      if (at === null) input.blur();
      else input.setSelectionRange(at, at);
    }
  }

  return { edit, hold, giveBack };
}

function button(words, type = "submit") {
  const made = document.createElement("button");
  made.type = type;
  made.className = type === "submit" ? "button main" : "button";
  made.textContent = words;
  return made;
}

// Say what is wrong with a field beside it.
export function mark(input, fault) {
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
