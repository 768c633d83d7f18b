// The page viewer: pages change in place, thumbnails of all pages scroll by, and keys turn pages while the page is chosen.
const ROW = 192; // the height of a thumbnail in a long list, in CSS pixels
const SPARE = 3; // rows kept above and below those in sight
const said = document.getElementById("page-said");
const screen = () => document.getElementById("pages");

let coming = 0;

// Fetch a page of this screen and put it in the place of the one that is shown.
async function go(address, { push = true } = {}) {
  const turn = ++coming;
  const before = typedIn(document.activeElement);
  let answer;
  try {
    answer = await fetch(address, { headers: { Accept: "text/html" } });
  } catch {
    location.assign(address);
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (turn !== coming) return;
  const next = fresh.getElementById("pages");
  if (!next) {
    location.assign(answer.url);
    return;
  }
  // Where a person is now, who may have gone on while the page was on its way.
  const at = document.activeElement;
  const inPage = at?.closest("#page-show") !== null && at !== document.body;
  const typed = typedIn(at) !== before ? typedIn(at) : null;
  const thumbs = document.getElementById("thumbs");
  next.querySelector("#thumbs").replaceWith(thumbs);
  screen().replaceWith(document.adoptNode(next));
  document.title = fresh.title;
  if (push) history.pushState(null, "", answer.url);
  said.textContent = ["page-title", "page-whose"].map((id) => document.getElementById(id)?.textContent.replace(/\s+/g, " ").trim()).join(", ");
  const again = document.getElementById(inPage ? "page-show" : at?.id) ?? document.getElementById("page-show");
  again.focus({ preventScroll: true });
  if (typed !== null && again.matches("input")) again.value = typed;
  if (inPage) document.getElementById("page-show").scrollIntoView({ block: scrollY > 0 ? "start" : "nearest" });
  showMark();
  showThumbs();
  ahead();
}

function typedIn(field) {
  return field?.matches("input") ? `${field.value}` : null;
}

// Bring the first mark into sight, where none of them is.
function showMark() {
  const marks = [...document.querySelectorAll("#page-show .page-mark")];
  const inSight = (mark) => {
    const box = mark.getBoundingClientRect();
    return box.top >= 80 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  };
  if (marks.length && !marks.some(inSight)) marks[0].scrollIntoView({ block: "center", inline: "center" });
}

// Have the next page drawn while this one is read.
function ahead() {
  const next = Number(screen().dataset.page) + 1;
  if (next > Number(screen().dataset.total)) return;
  const wide = document.querySelector("#page-show img");
  if (!wide) return;
  const draw = () => {
    const width = new URL(wide.currentSrc || wide.src).searchParams.get("w");
    new Image().src = pictureOf(next, width);
  };
  if (wide.complete) draw();
  else wide.addEventListener("load", draw, { once: true });
}

function pictureOf(number, width) {
  return `${document.getElementById("thumbs").dataset.pictures.replace("/0/", `/${number}/`)}?w=${width}`;
}

function addressOf(number) {
  const address = new URL(location.href);
  address.searchParams.set("page", number);
  return address.href;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.dataset.number ? addressOf(link.dataset.number) : link.href);
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-swap]")) return;
  event.preventDefault();
  go(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`);
});

addEventListener("popstate", () => go(location.href, { push: false }));

// Keys count only while the page itself is chosen, so that they are in nobody's way.
const KEYS = {
  ArrowLeft: () => !isWide() && "page-before",
  ArrowRight: () => !isWide() && "page-after",
  PageUp: () => scrollY <= 0 && "page-before",
  PageDown: () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2 && "page-after",
  n: () => "hit-after",
  p: () => "hit-before",
};

function isWide() {
  const view = document.querySelector("#page-show .page-view");
  return view !== null && view.scrollWidth > view.clientWidth + 1;
}

document.addEventListener("keydown", (event) => {
  if (!event.target.closest?.("#page-show") || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const field = { "/": "look-for", g: "go-to" }[event.key];
  if (field) {
    event.preventDefault();
    const input = document.getElementById(field);
    input.focus();
    input.select();
    return;
  }
  const link = document.getElementById((KEYS[event.key] && KEYS[event.key]()) || "");
  if (!link) return;
  event.preventDefault();
  link.click();
});

// The thumbnails: as high as all pages would be, with only those in sight in it.
function showThumbs() {
  const thumbs = document.getElementById("thumbs");
  const list = thumbs.querySelector("ol");
  const total = Number(screen().dataset.total);
  if (!thumbs.classList.contains("is-long")) {
    thumbs.classList.add("is-long");
    thumbs.setAttribute("aria-label", "All pages");
    list.replaceChildren();
    thumbs.addEventListener("scroll", () => requestAnimationFrame(fillThumbs), { passive: true });
    thumbs.addEventListener("keydown", moveInThumbs);
    new ResizeObserver(fillThumbs).observe(thumbs);
  }
  list.style.blockSize = `${total * ROW}px`;
  const at = (Number(screen().dataset.page) - 1) * ROW;
  if (at < thumbs.scrollTop || at + ROW > thumbs.scrollTop + thumbs.clientHeight) thumbs.scrollTop = at - thumbs.clientHeight / 2 + ROW / 2;
  fillThumbs();
}

function fillThumbs() {
  const thumbs = document.getElementById("thumbs");
  const list = thumbs.querySelector("ol");
  const total = Number(screen().dataset.total);
  const current = Number(screen().dataset.page);
  const first = Math.max(1, Math.floor(thumbs.scrollTop / ROW) + 1 - SPARE);
  const last = Math.min(total, Math.ceil((thumbs.scrollTop + thumbs.clientHeight) / ROW) + SPARE);
  const there = new Map([...list.children].map((row) => [Number(row.dataset.at), row]));
  for (const [number, row] of there) if ((number < first || number > last) && !row.contains(document.activeElement)) row.remove();
  for (let number = first; number <= last; number += 1) if (!there.has(number)) list.append(thumbOf(number, total));
  const inSight = current >= first && current <= last ? current : first;
  for (const row of list.children) {
    const link = row.firstChild;
    const number = Number(row.dataset.at);
    link.tabIndex = number === inSight ? 0 : -1;
    if (number === current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function thumbOf(number, total) {
  const row = document.createElement("li");
  row.dataset.at = number;
  row.style.insetBlockStart = `${(number - 1) * ROW}px`;
  row.setAttribute("aria-posinset", number);
  row.setAttribute("aria-setsize", total);
  const link = document.createElement("a");
  link.className = "thumb";
  link.href = addressOf(number);
  link.dataset.swap = "";
  link.dataset.number = number;
  const image = new Image(112, 144);
  image.alt = "";
  image.decoding = "async";
  const words = document.createElement("span");
  words.textContent = `${screen().dataset.prefix}${number}`;
  link.append(image, words);
  row.append(link);
  // A page that only flies past is not drawn.
  setTimeout(() => {
    if (row.isConnected) image.src = pictureOf(number, 160);
  }, 60);
  return row;
}

function moveInThumbs(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.target.closest("li");
  if (!step || !row) return;
  event.preventDefault();
  const number = Math.min(Math.max(Number(row.dataset.at) + step, 1), Number(screen().dataset.total));
  const thumbs = document.getElementById("thumbs");
  const top = (number - 1) * ROW;
  thumbs.scrollTop = Math.min(Math.max(thumbs.scrollTop, top + ROW - thumbs.clientHeight), top);
  fillThumbs();
  thumbs.querySelector(`li[data-at="${number}"] a`)?.focus({ preventScroll: true });
}

showMark();
showThumbs();
ahead();
