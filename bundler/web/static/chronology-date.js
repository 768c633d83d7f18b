// What is typed as a date is shown as it is understood before it is kept.
import { look } from "./fetching.js";

const PAUSE = 250;

// `panel` gives the panel as it stands now; `address` is asked what a date means.
export function understand(panel, address) {
  let waiting = 0;
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-date]")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(event.target), PAUSE);
  });

  async function ask(field) {
    const typed = field.value;
    const url = new URL(address, location.href);
    url.searchParams.set("date", typed);
    const read = await look(url).catch(() => null);
    const words = panel().querySelector("[data-understood-words]");
    // An answer about what stood there before says nothing about what stands there now.
    if (!read || !words || !field.isConnected || field.value !== typed) return;
    field.toggleAttribute("aria-invalid", Boolean(read.fault));
    words.classList.toggle("fault", Boolean(read.fault));
    words.textContent = read.fault ? `Problem: ${read.fault}.` : `Understood as ${read.words}.`;
    panel().querySelector("[data-understood-value]").value = read.edtf;
  }
}
