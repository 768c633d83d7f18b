// Files and folders, dropped or chosen: sent one after the other, each with its progress, then read.
import { csrf, get, post, Refused, say } from "./fetching.js";
import { placeAround } from "./keeping.js";
import { follow } from "./work.js";

const form = document.querySelector("[data-drop]");
const list = form.querySelector("[data-coming]");
const files = form.querySelector("[data-files]");
const folder = form.querySelector("[data-folder]");
const NAMES_AT_ONCE = 2;
let waiting = [];
let sending = 0;
let sent = 0;

form.querySelector("[data-drop-words]").hidden = false;
form.querySelector("[data-folder-field]").hidden = false;
form.querySelector("[data-send]").hidden = true;

function row(name) {
  const item = document.createElement("li");
  const words = document.createElement("span");
  words.textContent = name;
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", name);
  item.append(words, bar);
  list.hidden = false;
  list.append(item);
  return { item, words, bar };
}

function send({ file, path }) {
  const { item, words, bar } = row(path);
  if (file.size > Number(form.dataset.most)) {
    words.textContent = `${path} is too large: a file may have ${Math.round(Number(form.dataset.most) / 1048576)} megabytes. Split it, or scan it at a lower resolution.`;
    words.className = "bad";
    bar.remove();
    return Promise.resolve(item);
  }
  return new Promise((finished) => {
    const call = new XMLHttpRequest();
    call.open("POST", form.action);
    call.setRequestHeader("X-Csrf", csrf);
    call.setRequestHeader("Accept", "application/json");
    call.setRequestHeader("Content-Type", "application/octet-stream");
    call.setRequestHeader("X-File-Name", encodeURIComponent(path));
    call.responseType = "json";
    call.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        bar.max = event.total;
        bar.value = event.loaded;
      }
    };
    const end = (said, good) => {
      words.textContent = said;
      words.className = good ? "good" : "bad";
      bar.remove();
      if (good) sent += 1;
      finished(item);
    };
    call.onload = () => {
      const told = call.response;
      if (call.status === 200 && told) end(told.said, told.outcome !== "passed");
      else if (told) end(`${path}: ${told.problem}. ${told.mend}`, false);
      else end(`${path} could not be taken in. Try it again.`, false);
    };
    call.onerror = () => end(`${path} could not be sent: the program refused it, or does not answer. It may be too large.`, false);
    call.send(file);
  });
}

async function sendAll() {
  while (waiting.length) await send(waiting.shift());
  sending -= 1;
  if (sending) return;
  say(sent === 1 ? "1 file is in the case. It is being read." : `${sent} files are in the case. They are being read.`);
  if (!sent) return;
  sent = 0;
  const values = {};
  const kind = form.querySelector("[name=blueprint]");
  if (kind) values.blueprint = kind.value;
  await read(form.dataset.read, values);
}

// Have read what was not read yet. Where other work is done just now that is said, and the list shows what waits.
async function read(address, values) {
  try {
    await post(address, values, placeAround);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    if (fault.status) placeAround((await get(document.getElementById("work").dataset.after)).html);
  }
  follow();
}

function takeIn(found) {
  if (!found.length) return;
  if (!sending) list.replaceChildren();
  waiting.push(...found);
  while (sending < Math.min(NAMES_AT_ONCE, found.length)) {
    sending += 1;
    sendAll();
  }
}

// Everything below a dropped entry, with its path from there.
async function below(entry, path = "") {
  if (entry.isFile) {
    const file = await new Promise((good, bad) => entry.file(good, bad));
    return [{ file, path: path + entry.name }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((good, bad) => reader.readEntries(good, bad));
    if (!some.length) break;
    for (const child of some) found.push(...(await below(child, `${path}${entry.name}/`)));
  }
  return found;
}

form.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("over");
});
form.addEventListener("dragleave", () => form.classList.remove("over"));
form.addEventListener("drop", async (event) => {
  event.preventDefault();
  form.classList.remove("over");
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const plain = [...event.dataTransfer.files].map((file) => ({ file, path: file.name }));
  const found = entries.length ? (await Promise.all(entries.map((entry) => below(entry)))).flat() : plain;
  takeIn(found);
});

for (const input of [files, folder]) {
  const chosen = () => {
    takeIn([...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    input.value = "";
  };
  input.addEventListener("change", chosen);
  chosen(); // what was chosen before this script was there
}

form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("submit", async (event) => {
  if (!event.target.matches("[data-read-form]")) return;
  event.preventDefault();
  await read(event.target.action, {});
});
document.addEventListener("work-ended", () => {
  // Those that were not taken in, and those that are still coming, stay to be seen.
  for (const done of list.querySelectorAll("li:has(> .good)")) done.remove();
  list.hidden = !list.children.length;
  // What the bundle is for stands in the case from its first reading on.
  if (document.querySelector(".paper")) form.querySelector("[data-kind]")?.remove();
});
