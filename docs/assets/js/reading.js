// Small helps while reading: where you are in the contents, drawers that close, code that copies, how old a page is.

function followContents(contents) {
  const links = new Map([...contents.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const edge = window.innerHeight * 0.25;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < edge).at(-1);
    for (const [id, link] of links) {
      if (id === passed?.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  document.addEventListener("scroll", soon, { passive: true });
  mark();
}

/** A drawer closes when a link in it is followed, and when the window grows wide enough to show it as a column. */
function closeDrawer(drawer, columnFrom) {
  const close = () => drawer.matches(":popover-open") && drawer.hidePopover();
  drawer.addEventListener("click", (event) => event.target.closest("a") && close());
  matchMedia(`(min-width: ${columnFrom})`).addEventListener("change", (change) => change.matches && close());
}

/** A long menu is scrolled, the page never, so that the present page's link is seen. */
function showWhereYouAre(menu) {
  const link = menu.querySelector("[aria-current]");
  if (!link) return;
  const below = link.getBoundingClientRect().bottom - menu.getBoundingClientRect().bottom;
  if (below > 0) menu.scrollTop += below + menu.clientHeight / 2;
}

function offerCopy(block) {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "mt-copy",
    textContent: "Kopier",
  });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("code").textContent);
    button.textContent = "Kopiert";
    setTimeout(() => (button.textContent = "Kopier"), 2000);
  });
  block.append(button);
}

const DAY = 24 * 60 * 60 * 1000;
const LATELY = ["i dag", "i går", "i forgårs"];

/** «i går», «for 9 dager siden», «for 3 uker siden», «for 6 måneder siden»; undefined for a day to come. */
function ago(when, now) {
  const midnight = (time) => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
  const days = Math.round((midnight(now) - midnight(when)) / DAY);
  const turned = now.getDate() < when.getDate() ? 1 : 0;
  const months = (now.getFullYear() - when.getFullYear()) * 12 + now.getMonth() - when.getMonth() - turned;
  if (days < LATELY.length) return LATELY[days];
  if (days < 14) return `for ${days} dager siden`;
  if (months < 2) return `for ${Math.floor(days / 7)} uker siden`;
  return months < 24 ? `for ${months} måneder siden` : `for ${Math.floor(months / 12)} år siden`;
}

/** On the screen how long ago it was; the day itself on hover, for machines, and on paper. */
function tellHowLongAgo(time) {
  const exact = time.textContent;
  const told = ago(new Date(time.dateTime), new Date());
  if (!told) return;
  const show = (text) => (time.textContent = text);
  show(told);
  addEventListener("beforeprint", () => show(exact));
  addEventListener("afterprint", () => show(told));
}

const contents = document.getElementById("mt-toc");
if (contents) {
  followContents(contents);
  closeDrawer(contents, "80rem");
}
const menu = document.getElementById("mt-meny");
if (menu) {
  closeDrawer(menu, "64rem");
  showWhereYouAre(menu);
  menu.addEventListener("toggle", () => showWhereYouAre(menu));
}
if (navigator.clipboard) document.querySelectorAll(".mt-prose .highlight:has(code)").forEach(offerCopy);
document.querySelectorAll(".mt-time").forEach(tellHowLongAgo);
