// The lane chart: drawn groups from the page stacked into one drawing, and saved as one file.

const SVG = "http://www.w3.org/2000/svg";
const EXPORT_WIDTH = 880;
const MARGIN = 20;
const TITLE = 34;
const INLINED = [
  "display",
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
];
const PAINT = /url\("?[^"#)]*#([^")]+)"?\)/; // a pattern, however the browser writes its address

const part = (template, name) => template.content.querySelector(`[data-part="${name}"]`).cloneNode(true);

/** Head, body and foot of the chart for some models; `uneven` are the columns to mark. */
export function assemble(template, models, uneven) {
  const head = part(template, "head");
  const body = part(template, "body");
  const groups = new Map([...body.querySelectorAll("[data-model]")].map((group) => [group.dataset.model, group]));
  for (const group of groups.values()) group.remove();
  let top = 0;
  for (const id of models) {
    const group = groups.get(id);
    group.setAttribute("transform", `translate(0 ${top})`);
    top += Number(group.dataset.height);
    body.append(group);
  }
  body.style.height = `${top}px`;
  const foot = part(template, "foot");
  foot.style.height = `${foot.dataset.height}px`;
  for (const drawing of [head, body]) markColumns(drawing, uneven);
  return { head, body, foot };
}

function markColumns(drawing, uneven) {
  for (const kind of [".mt-lanes__band", ".mt-lanes__label"]) {
    drawing.querySelectorAll(kind).forEach((node, column) => {
      node.classList.toggle("mt-lanes--uneven", uneven.includes(column));
    });
  }
}

/** The chart as a file of its own: light, of fixed width, with the page's styles written into it. */
export function standalone(template, models, uneven, title) {
  const stage = document.createElement("div");
  stage.className = "mt-lanes mt-lanes--export";
  stage.setAttribute("aria-hidden", "true");
  const parts = Object.values(assemble(template, models, uneven));
  stage.append(...parts);
  document.body.append(stage);
  const file = document.createElementNS(SVG, "svg");
  let top = TITLE;
  for (const drawing of parts) {
    const height = Math.round(drawing.getBoundingClientRect().height);
    const copy = inlined(drawing);
    for (const [name, value] of Object.entries({ x: 0, y: top, width: EXPORT_WIDTH, height })) copy.setAttribute(name, value);
    file.append(copy);
    top += height;
  }
  const look = getComputedStyle(stage);
  file.prepend(...frame(title, top, look));
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    viewBox: `${-MARGIN} ${-MARGIN} ${EXPORT_WIDTH + 2 * MARGIN} ${top + 2 * MARGIN}`,
    width: EXPORT_WIDTH + 2 * MARGIN,
    height: top + 2 * MARGIN,
    role: "img",
  }))
    file.setAttribute(name, String(value));
  stage.remove();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

/** Title, ground and heading of the file. */
function frame(title, height, look) {
  const name = document.createElementNS(SVG, "title");
  name.textContent = title;
  const ground = document.createElementNS(SVG, "rect");
  const size = { x: -MARGIN, y: -MARGIN, width: EXPORT_WIDTH + 2 * MARGIN, height: height + 2 * MARGIN };
  for (const [key, value] of Object.entries({ ...size, fill: look.backgroundColor })) ground.setAttribute(key, value);
  const heading = document.createElementNS(SVG, "text");
  const type = { x: 0, y: 16, fill: look.color, "font-family": look.fontFamily, "font-size": 17, "font-weight": 700 };
  for (const [key, value] of Object.entries(type)) heading.setAttribute(key, value);
  heading.textContent = title;
  return [name, ground, heading];
}

/** A copy whose every element carries the look it has on the page. */
function inlined(drawing) {
  const copy = drawing.cloneNode(true);
  const pairs = [[drawing, copy]];
  const sources = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((node, index) => pairs.push([sources[index], node]));
  for (const [source, node] of pairs) {
    const look = getComputedStyle(source);
    for (const name of INLINED) {
      const value = look.getPropertyValue(name);
      if (value && (name !== "display" || value === "none")) node.setAttribute(name, value.replace(PAINT, "url(#$1)"));
    }
    node.removeAttribute("style");
    node.removeAttribute("class");
  }
  for (const node of copy.querySelectorAll('[display="none"]')) node.remove();
  return copy;
}
