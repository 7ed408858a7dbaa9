// The shown comparison as Markdown: table, differences, sources, address.

import { at, length } from "./grid.js";

const NOT_COPIED = ".visually-hidden, .mt-basis__reason, .mt-stage__source";

const escaped = (text) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\|*_`[\]<>]/g, "\\$&");

function plain(node) {
  const copy = node.cloneNode(true);
  for (const left of copy.querySelectorAll(NOT_COPIED)) left.remove();
  for (const note of copy.querySelectorAll(".mt-uneven__note")) note.textContent = `(${note.textContent})`;
  return escaped(copy.textContent);
}

/** What a cell says. A stage is «1 Oppmerksomhet (*Attention*), kilden sier». */
function words(node) {
  if (!node.classList.contains("mt-stage")) return plain(node);
  const part = (name) => (node.querySelector(`.mt-stage__${name}`) ? plain(node.querySelector(`.mt-stage__${name}`)) : "");
  const marks = [...node.querySelectorAll(".mt-basis")].map(plain).join("; ");
  const original = part("orig") && `(*${part("orig")}*)`;
  return `${[part("order"), part("name"), part("continued"), original].filter(Boolean).join(" ")}, ${marks}`;
}

/** Markdown knows no spans: a stage is said for every phase it covers, all else where it begins. */
function place(grid, row, col, transposed) {
  const cell = at(grid, row, col);
  if (!cell) return "";
  const [inRow, inCol] = [cell.row === row, cell.col === col];
  const inLane = transposed ? inCol : inRow;
  const isStage = cell.node.classList.contains("mt-stage");
  return (isStage ? inLane : inRow && inCol) ? words(cell.node) : "";
}

function tableOf(grid, transposed) {
  const [rows, cols] = [length(grid.rows), length(grid.cols)];
  const lines = [];
  for (let row = 0; row < rows; row += 1) {
    const texts = Array.from({ length: cols }, (_, col) => place(grid, row, col, transposed));
    lines.push(`| ${texts.join(" | ")} |`);
    if (row === 0) lines.push(`|${" --- |".repeat(cols)}`);
  }
  return lines.join("\n");
}

const listOf = (nodes) => [...nodes].map((node) => `- ${plain(node)}`).join("\n");

/** The whole text. `view` is the shown part of the page. */
export function toMarkdown(view, grid, transposed, address) {
  const conclusion = view.querySelectorAll(".mt-view__conclusion > li");
  const pairs = [...view.querySelectorAll(".mt-pair")].map(
    (pair) => `### ${plain(pair.querySelector("h4"))}\n\n${listOf(pair.querySelectorAll("li"))}`,
  );
  return [
    `## ${plain(view.querySelector("caption"))}`,
    tableOf(grid, transposed),
    ...(conclusion.length ? ["## Konklusjon", listOf(conclusion)] : []),
    ...(pairs.length ? ["## Forskjeller i ord", ...pairs] : []),
    "## Kilder",
    listOf(view.querySelectorAll(".mt-view__sources li")),
    `Laget med MTENK: <${address}>`,
  ]
    .join("\n\n")
    .concat("\n");
}
