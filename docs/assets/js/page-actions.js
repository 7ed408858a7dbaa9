// The actions of a page that need script: copy it as Markdown, and print it. The others are links.

const menu = document.getElementById("mt-sidevalg");
const status = document.querySelector(".mt-page-actions__status");

async function markdown() {
  /** @type {HTMLAnchorElement} */
  const link = menu.querySelector("[type='text/markdown']");
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

/** Promised at once, since Safari only copies while the press is fresh; older browsers take finished text. */
async function toClipboard(text) {
  try {
    const blob = text.then((content) => new Blob([content], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  } catch {
    await navigator.clipboard.writeText(await text);
  }
}

async function copy() {
  status.textContent = "";
  const text = markdown();
  try {
    await toClipboard(text);
    status.textContent = "Siden er kopiert som Markdown.";
  } catch {
    const isThere = await text.then(
      () => true,
      () => false,
    );
    status.textContent = isThere ? "Nettleseren lot oss ikke kopiere." : "Siden kunne ikke hentes. Er du på nett?";
  }
}

const ACTIONS = { copy, print: () => print() };

if (menu) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (menu.querySelectorAll("[data-page-action]"))) {
    const name = button.dataset.pageAction;
    if (name === "copy" && !navigator.clipboard) continue; // only where the connection is secure
    button.closest("li").hidden = false;
    button.addEventListener("click", () => {
      if (menu.matches(":popover-open")) menu.hidePopover();
      ACTIONS[name]();
    });
  }
}
