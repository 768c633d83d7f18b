// What every page does: the switch between light and dark.
const system = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;
const button = document.querySelector("[data-theme-switch]");

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
}

function name() {
  button.textContent = isDark() ? "Light" : "Dark";
  button.setAttribute("aria-label", isDark() ? "Show the page light" : "Show the page dark");
}

if (button) {
  button.hidden = false;
  name();
  system.addEventListener("change", name);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
    name();
  });
}

// The word of a message is taken out of the address, so that a reload does not ask for it again.
const address = new URL(location.href);
if (address.searchParams.has("said")) {
  address.searchParams.delete("said");
  history.replaceState(null, "", address);
}
