// The buttons that make something: without leaving the page, with what is made followed live.
import { post } from "./fetching.js";
import { follow } from "./work.js";

document.addEventListener("submit", async (event) => {
  if (!event.target.matches("[data-make]")) return;
  event.preventDefault();
  try {
    await post(event.target.action, new FormData(event.target));
    document.getElementById("work").scrollIntoView({ block: "nearest" });
    follow();
  } catch {
    // What was wrong has been said.
  }
});
