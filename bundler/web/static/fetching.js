// Talk to our own server: changes carry the page's word, answers put server-made fragments in their places.

const word = document.querySelector('meta[name="csrf"]').content;

// Say a sentence to everybody, also to those who listen: it stands in the live region of the page.
export function say(sentence, kind = "") {
  const region = document.querySelector("[data-messages]");
  const told = document.createElement("p");
  told.className = `message ${kind}`.trim();
  told.textContent = sentence;
  region.replaceChildren(told);
}

export class Refused extends Error {
  // `status` is the HTTP status (409: changed meanwhile); `told` is {heading, problem, where, mend}.
  constructor(status, told) {
    super(told.problem);
    this.status = status;
    this.told = told;
  }
}

// Put server-made HTML in place of the elements with these ids. The server escapes every word, and the page's policy runs
// no script that stands in a page.
export function place(fragments) {
  for (const [id, html] of Object.entries(fragments)) {
    const old = document.getElementById(id);
    if (!old) continue;
    const range = document.createRange();
    range.selectNode(old);
    old.replaceWith(range.createContextualFragment(html));
  }
}

async function answered(response) {
  let told;
  try {
    told = await response.json();
  } catch {
    told = { heading: "No answer", problem: "the program gave no answer that can be read", where: "", mend: "Load the page again." };
  }
  if (response.ok) return told;
  const where = told.where ? `${told.where}: ` : "";
  say(`${where}${told.problem}. ${told.mend ?? ""}`, "bad");
  throw new Refused(response.status, told);
}

async function sent(url, asked) {
  try {
    return await fetch(url, { ...asked, headers: { ...asked.headers, Accept: "application/json" } });
  } catch {
    const told = { heading: "No answer", problem: "the program does not answer", where: "", mend: "Look whether its window is still open, then load the page again." };
    say(`${told.problem}. ${told.mend}`, "bad");
    throw new Refused(0, told);
  }
}

// POST values (an object, or FormData) and give the answer {stamp, said, html}; its fragments are put in place (by `put`)
// and what it says is said. Throws Refused, after it was said, where the server refuses: 409 means that another window
// was quicker, 0 that there is no answer.
export async function post(url, values, put = place) {
  const body = values instanceof FormData ? values : new FormData();
  if (!(values instanceof FormData)) for (const [name, value] of Object.entries(values)) body.append(name, value);
  const answer = await answered(await sent(url, { method: "POST", headers: { "X-Csrf": word }, body }));
  if (answer.html) put(answer.html);
  if (answer.said) say(answer.said);
  return answer;
}

// GET JSON. Throws Refused, after it was said, where there is none.
export async function get(url) {
  return answered(await sent(url, {}));
}

// GET JSON that nobody asked for. Throws Refused, and says nothing, where there is none, or `signal` gives it up.
export async function look(url, signal) {
  const response = await fetch(url, { signal, headers: { Accept: "application/json" } }).catch(() => null);
  if (!response?.ok) throw new Refused(response?.status ?? 0, { problem: "there is no answer" });
  return response.json();
}

export { word as csrf };
