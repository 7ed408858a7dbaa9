// The table of the chosen models: the page's own rows, chosen, ordered, marked and turned.

import * as grids from "./grid.js";
import { uneven } from "./text.js";

/** The rows of every model on the page, copied before any filter hides some. */
export function takeRows(table) {
  const bodies = new Map();
  for (const body of table.tBodies) {
    const copy = body.cloneNode(true);
    copy.hidden = false;
    bodies.set(body.dataset.model, copy);
  }
  return { head: table.tHead.cloneNode(true), bodies };
}

/** The grid of the chosen models' rows, and which columns each of them covers. */
function assemble(rows, models) {
  const table = document.createElement("table");
  table.append(rows.head.cloneNode(true), ...models.map((id) => rows.bodies.get(id).cloneNode(true)));
  const grid = grids.read(table);
  return { grid, covered: coverage(grid) };
}

/** For each group of rows, the set of columns with a stage in them. */
function coverage(grid) {
  let top = grid.rows.head;
  return grid.rows.groups.map((size) => {
    const columns = new Set();
    for (const cell of grid.cells) {
      if (cell.row < top || cell.row >= top + size || !cell.node.classList.contains("mt-stage")) continue;
      for (let col = cell.col; col < cell.col + cell.width; col += 1) columns.add(col);
    }
    top += size;
    return columns;
  });
}

/** Fills the table on the page. Returns what the chart and the copy need to know. */
export function show(table, rows, { models, transposed, differences, hideEmpty }, nameOf, turnedCorner) {
  const { grid, covered } = assemble(rows, models);
  if (transposed) grids.at(grid, 0, 0).node.textContent = turnedCorner;
  const columns = [];
  for (let col = grid.cols.head; col < grids.length(grid.cols); col += 1) columns.push(col);
  const uneven = columns.filter((col) => isUneven(covered, col));
  if (differences) for (const col of uneven) mark(grid, col, models, covered, nameOf);
  const empty = columns.filter((col) => covered.every((set) => !set.has(col)));
  const cut = hideEmpty ? grids.withoutColumns(grid, new Set(empty)) : grid;
  const shown = transposed ? grids.transpose(cut) : cut;
  grids.write(table, shown);
  const first = grid.cols.head;
  return { grid: shown, uneven: uneven.map((col) => col - first), empty: empty.length };
}

function isUneven(covered, col) {
  const having = covered.filter((set) => set.has(col)).length;
  return having > 0 && having < covered.length;
}

/** Says in the column's heading who has it or lacks it, and marks the gaps below. */
function mark(grid, col, models, covered, nameOf) {
  const names = models.map(nameOf);
  const having = names.filter((_, index) => covered[index].has(col));
  const lacking = names.filter((_, index) => !covered[index].has(col));
  const heading = grids.at(grid, 0, col).node;
  const note = document.createElement("small");
  note.className = "mt-uneven__note";
  note.textContent = uneven(having, lacking);
  heading.classList.add("mt-uneven");
  heading.append(" ", note);
  for (const cell of grid.cells) {
    if (cell.col === col && cell.node.classList.contains("mt-gap")) cell.node.classList.add("mt-uneven");
  }
}
