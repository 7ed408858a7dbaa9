// Two models stage by stage: lines between those that belong together, and the same as rows of a table.

const SVG = "http://www.w3.org/2000/svg";
const LINE = 15;
const GAP = 12;
const LETTERS = 17;
const LEFT = "41%";
const RIGHT = "59%";

const made = (name, attributes, text) => {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  if (text) node.textContent = text;
  return node;
};

/** Words in lines short enough for a phone; a longer word stands alone. */
export function wrapped(text, most = LETTERS) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= most || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Each stage's lines and the height of its middle, from the top. */
export function places(names) {
  let top = LINE;
  return names.map((name, index) => {
    const lines = wrapped(`${index + 1} ${name}`);
    const place = { lines, top, middle: top + (lines.length * LINE) / 2 };
    top += lines.length * LINE + GAP;
    return place;
  });
}

/** Steps seen from the model that the reader put first. */
export function turned(steps) {
  const turns = { split: "merged", merged: "split" };
  return steps.map(([relation, one, other, basis, reason]) => [turns[relation] ?? relation, other, one, basis, reason]);
}

function column(stages, side, absent) {
  const group = made("g", { "text-anchor": side === "left" ? "end" : "start" });
  stages.forEach(({ lines, top }, index) => {
    const name = made("text", { class: absent.has(index) ? "mt-steps__absent" : "mt-steps__name" });
    lines.forEach((line, number) =>
      name.append(made("tspan", { x: side === "left" ? LEFT : RIGHT, y: top + (number + 0.8) * LINE }, line)),
    );
    group.append(name);
  });
  return group;
}

/** The drawing: names at either side, a line for each pair of stages that belong together. */
export function draw(models, steps) {
  const [left, right] = models.map(({ stages }) => places(stages));
  const ends = [left, right].map((stages) => stages.at(-1).top + stages.at(-1).lines.length * LINE);
  const svg = made("svg", { class: "mt-steps__figure", width: "100%", height: Math.max(...ends) + GAP });
  for (const [relation, one, other, basis] of steps) {
    for (const from of one)
      for (const to of other)
        svg.append(
          made("line", {
            class: `mt-steps__line mt-steps__line--${basis} mt-steps__line--${relation}`,
            x1: "42.5%",
            x2: "57.5%",
            y1: left[from].middle,
            y2: right[to].middle,
          }),
        );
  }
  const absent = (side) => new Set(steps.filter(([relation]) => relation === "absent").flatMap((step) => step[side]));
  svg.append(column(left, "left", absent(1)), column(right, "right", absent(2)));
  return svg;
}

const numbered = ({ stages }, places_) => places_.map((place) => `${place + 1} ${stages[place]}`).join(", ") || "–";

/** The rows of the table: texts, and the reason behind a reading. */
export function rows(models, steps, { relations, foundations }) {
  return steps.map(([relation, one, other, basis, reason]) => ({
    cells: [numbered(models[0], one), relations[relation], numbered(models[1], other), foundations[basis]],
    reason,
  }));
}

/** Fills the section for two models; hides it for any other number. */
export function show(section, ids, data) {
  section.hidden = ids.length !== 2 || !data;
  if (section.hidden) return;
  const pair = data.pairs[[...ids].sort().join("+")];
  const steps = pair.models[0] === ids[0] ? pair.steps : turned(pair.steps);
  const models = ids.map((id) => data.models[id]);
  const figure = section.querySelector(".mt-steps");
  figure.setAttribute("aria-label", `Streker mellom ledd som svarer til hverandre i ${models[0].name} og ${models[1].name}`);
  section.querySelectorAll(".mt-steps__heads > *").forEach((head, side) => (head.textContent = models[side].name));
  figure.replaceChildren(draw(models, steps));
  const table = section.querySelector("table");
  table.caption.textContent = `${models[0].name} og ${models[1].name} steg for steg`;
  [0, 2].forEach((cell, side) => (table.tHead.rows[0].cells[cell].textContent = models[side].name));
  table.tBodies[0].replaceChildren(...rows(models, steps, data).map(rowOf));
}

function rowOf({ cells, reason }) {
  const row = document.createElement("tr");
  for (const text of cells) row.insertCell().textContent = text;
  if (reason) {
    const note = document.createElement("small");
    note.className = "mt-note mt-steps__reason";
    note.textContent = reason;
    row.lastElementChild.append(note);
  }
  return row;
}
