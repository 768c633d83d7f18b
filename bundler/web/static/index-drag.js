// Moving rows by mouse, pen or finger, and by picking them up with the keyboard. Nothing is laid out anew while a row is
// dragged: only a line shows where it would go.
const EDGE = 72;

export function dragging(home, { familyOf, move, say }) {
  let drag = null;

  home.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]");
    if (!grip || event.button !== 0) return;
    const row = grip.closest("[data-id]");
    drag = { row, family: familyOf(row), x: event.clientX, y: event.clientY, startY: event.clientY, on: false, target: null, grip, pointer: event.pointerId };
  });

  home.addEventListener("pointermove", (event) => {
    if (drag && event.pointerId === drag.pointer) follow(event);
  });

  // A quick hand lets go before the next frame: the place is the one where it lets go.
  home.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    follow(event);
    if (drag.on) aim();
    end(true);
  });
  home.addEventListener("pointercancel", () => drag && end(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drag?.on) end(false);
  });
  // The press that ended a drag is no click.
  home.addEventListener("click", (event) => {
    if (event.target.closest("[data-grip]")) event.preventDefault();
  });

  function follow(event) {
    drag.x = event.clientX;
    drag.y = event.clientY;
    if (!drag.on && Math.abs(drag.y - drag.startY) > 5) begin();
  }

  function begin() {
    drag.on = true;
    drag.grip.setPointerCapture(drag.pointer);
    document.documentElement.classList.add("moving");
    for (const row of drag.family) row.classList.add("lifted");
    drag.line = document.createElement("div");
    drag.line.className = "drop-line";
    drag.line.hidden = true;
    home.append(drag.line);
    drag.tag = document.createElement("div");
    drag.tag.className = "with-it";
    const more = drag.family.length > 1 ? ` + ${drag.family.length - 1}` : "";
    drag.tag.textContent = `${drag.row.querySelector("[data-label]").textContent}${more}  ${drag.row.querySelector("[data-edit]").dataset.was}`;
    document.body.append(drag.tag);
    requestAnimationFrame(frame);
  }

  function frame() {
    if (!drag?.on) return;
    drag.tag.style.transform = `translate(${drag.x + 14}px, ${drag.y + 10}px)`;
    const near = drag.y < EDGE ? drag.y - EDGE : drag.y > innerHeight - EDGE ? drag.y - innerHeight + EDGE : 0;
    if (near) scrollBy(0, near / 3);
    aim();
    requestAnimationFrame(frame);
  }

  // Rows that came anew while they were dragged are the ones that are dragged on.
  function renewed(rows) {
    return rows.map((row) => (row.isConnected ? row : document.getElementById(row.id))).filter(Boolean);
  }

  // Where the row would go: before another, at the end of a section, or nowhere.
  function aim() {
    drag.family = renewed(drag.family);
    const box = home.getBoundingClientRect();
    const under = document.elementFromPoint(box.left + box.width / 2, Math.min(Math.max(drag.y, 1), innerHeight - 2));
    const part = under?.closest("[data-section]");
    const row = under?.closest(".row[data-id]");
    drag.target = null;
    if (row && !drag.family.includes(row)) {
      const place = row.getBoundingClientRect();
      const above = drag.y < place.top + place.height / 2;
      drag.target = { list: row.parentElement, before: above ? row : after(row) };
      draw((above ? place.top : place.bottom) - box.top);
    } else if (part && !row) {
      const list = part.querySelector("[data-rows]");
      const first = list.querySelector(".row[data-id]:not(.lifted)");
      const head = under.closest(".part-head");
      drag.target = { list, before: head && first ? first : null };
      const mark = head || !list.lastElementChild ? part.querySelector(".part-head") : list.lastElementChild;
      draw(mark.getBoundingClientRect().bottom - box.top);
    } else {
      drag.line.hidden = true;
    }
  }

  function draw(y) {
    drag.line.hidden = false;
    drag.line.style.transform = `translateY(${y}px)`;
  }

  function after(row) {
    let next = row.nextElementSibling;
    while (next && (!next.dataset.id || drag.family.includes(next))) next = next.nextElementSibling;
    return next;
  }

  function end(set) {
    const { on, target, line, tag } = drag;
    const family = renewed(drag.family);
    const [row] = family;
    drag = null;
    if (!on) return;
    line.remove();
    tag.remove();
    document.documentElement.classList.remove("moving");
    for (const member of family) member.classList.remove("lifted");
    if (set && row && target && !stays(family, target)) {
      put(family, target);
      move(row.dataset.id, target.list.dataset.rows, target.before?.dataset.id ?? "");
    } else {
      row?.querySelector("[data-grip]").focus();
    }
  }

  function stays(family, target) {
    const last = family[family.length - 1];
    let next = last.nextElementSibling;
    while (next && !next.dataset.id) next = next.nextElementSibling;
    return target.list === last.parentElement && (target.before === next || family.includes(target.before));
  }

  function put(family, target) {
    for (const member of family) target.list.insertBefore(member, target.before);
  }

  // By the keyboard: Space picks a row up, the arrow keys carry it, Space sets it down, Escape brings it back.
  let held = null;

  home.addEventListener(
    "keydown",
    (event) => {
      const grip = event.target.closest("[data-grip]");
      if (!grip) return;
      if (held && !held.row.isConnected) held = null; // it came anew
      const pick = event.key === " " || event.key === "Enter";
      if (!held) {
        if (pick) {
          event.preventDefault();
          pickUp(grip);
        }
        return;
      }
      event.preventDefault();
      if (event.key === "Tab") return;
      if (pick) setDown(true);
      else if (event.key === "Escape") setDown(false);
      else if (event.key === "ArrowUp") carry(-1);
      else if (event.key === "ArrowDown") carry(1);
    },
    true,
  );
  home.addEventListener("focusout", () => {
    if (held && !held.carrying) setDown(false);
  });

  function pickUp(grip) {
    const row = grip.closest("[data-id]");
    const family = familyOf(row);
    held = { grip, row, family, from: { list: row.parentElement, before: family[family.length - 1].nextElementSibling } };
    grip.setAttribute("aria-pressed", "true");
    for (const member of family) member.classList.add("picked");
    say(`${name(row)} is picked up. Arrow keys move it, Space sets it down, Escape leaves it where it was.`);
  }

  function carry(way) {
    const lists = [...home.querySelectorAll("[data-rows]")];
    const { row, family } = held;
    const list = row.parentElement;
    const rows = [...list.querySelectorAll(".row[data-id]")].filter((other) => !family.includes(other));
    const all = [...list.querySelectorAll(".row[data-id]")];
    const above = all.slice(0, all.indexOf(row)).length;
    const at = above + way;
    let target;
    if (at >= 0 && at <= rows.length) target = { list, before: rows[at] ?? null };
    else {
      const other = lists[lists.indexOf(list) + way];
      if (!other) return say("There is no place further that way.");
      target = { list: other, before: way > 0 ? other.querySelector(".row[data-id]") : null };
    }
    held.carrying = true;
    put(family, target);
    held.grip.focus();
    held.carrying = false;
    row.scrollIntoView({ block: "nearest" });
    const before = target.before;
    const section = target.list.dataset.rows;
    say(before ? `In section ${section}, before ${name(before)}.` : `At the end of section ${section}.`);
  }

  function setDown(keep) {
    const { grip, row, family, from } = held;
    held = null;
    grip.removeAttribute("aria-pressed");
    for (const member of family) member.classList.remove("picked");
    let before = family[family.length - 1].nextElementSibling;
    const moved = row.parentElement !== from.list || before !== from.before;
    if (keep && moved) {
      while (before && !before.dataset.id) before = before.nextElementSibling;
      move(row.dataset.id, row.parentElement.dataset.rows, before?.dataset.id ?? "");
    } else {
      put(family, from);
      if (!keep) say(`${name(row)} is back where it was.`);
      grip.focus();
    }
  }

  function name(row) {
    return `${row.querySelector("[data-label]").textContent}, ${row.querySelector("[data-edit]").dataset.was}`;
  }
}
