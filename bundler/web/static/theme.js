// The stored choice of light or dark, set before the first paint; without one, the system decides.
"use strict";
const chosen = localStorage.getItem("theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
