// Any HTML table as a grid of cells that know their place and size: read, cut, turned, written back.
//
// A grid is {cells, rows, cols}. A cell is {node, row, col, height, width}. `rows` and `cols` are
// {head, groups}: how many lead as headings, and the sizes of the groups that follow.

const TURNED_SCOPES = { row: "col", col: "row", rowgroup: "colgroup", colgroup: "rowgroup" };

const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
export const length = ({ head, groups }) => head + sum(groups);

/** The grid of a table with one thead (or none) and any number of tbodies. */
export function read(table) {
  const cells = [];
  const heads = table.tHead ? readSection(table.tHead, 0, cells) : 0;
  const groups = [];
  for (const body of table.tBodies) groups.push(readSection(body, heads + sum(groups), cells));
  const width = Math.max(0, ...cells.map((cell) => cell.col + cell.width));
  const spans = [...table.querySelectorAll(":scope > colgroup")].map((group) => group.span);
  const headCols = leadingHeadings(cells, width);
  const colGroups = spans.length > 1 ? spans.slice(1) : [width - headCols];
  return { cells, rows: { head: heads, groups }, cols: { head: headCols, groups: colGroups } };
}

/** Adds a section's cells, spans counted, and returns its height. */
function readSection(section, top, cells) {
  const taken = new Set();
  [...section.rows].forEach((row, index) => {
    let col = 0;
    for (const node of row.cells) {
      while (taken.has(`${index},${col}`)) col += 1;
      const cell = { node, row: top + index, col, height: node.rowSpan, width: node.colSpan };
      for (let y = 0; y < cell.height; y += 1) {
        for (let x = 0; x < cell.width; x += 1) taken.add(`${index + y},${col + x}`);
      }
      cells.push(cell);
      col += cell.width;
    }
  });
  return section.rows.length;
}

/** How many columns from the left hold nothing but headings. */
function leadingHeadings(cells, width) {
  const plain = cells.filter(({ node }) => node.tagName !== "TH").map(({ col }) => col);
  return Math.min(width, ...plain);
}

/** The cell over a place. */
export function at(grid, row, col) {
  return grid.cells.find(
    (cell) => row >= cell.row && row < cell.row + cell.height && col >= cell.col && col < cell.col + cell.width,
  );
}

/** The grid without some of its columns; cells that lose all their columns go. */
export function withoutColumns(grid, dropped) {
  const before = (col) => [...dropped].filter((other) => other < col).length;
  const cells = grid.cells
    .map((cell) => {
      const end = cell.col + cell.width;
      const col = cell.col - before(cell.col);
      return { ...cell, col, width: end - before(end) - col };
    })
    .filter((cell) => cell.width > 0);
  let start = grid.cols.head;
  const groups = grid.cols.groups.map((size) => {
    start += size;
    return size - (before(start) - before(start - size));
  });
  return { ...grid, cells, cols: { head: grid.cols.head, groups } };
}

/** Rows become columns and columns rows; headings keep pointing the right way, but for the corner. */
export function transpose(grid) {
  const cells = grid.cells.map(({ node, row, col, height, width }) => {
    const isCorner = row < grid.rows.head && col < grid.cols.head;
    if (node.scope && !isCorner) node.scope = TURNED_SCOPES[node.scope] ?? node.scope;
    return { node, row: col, col: row, height: width, width: height };
  });
  return { cells, rows: grid.cols, cols: grid.rows };
}

/** Puts a grid into a table in place of what it held; the caption stays. */
export function write(table, grid) {
  for (const old of table.querySelectorAll(":scope > :is(colgroup, thead, tbody)")) old.remove();
  if (grid.cols.groups.length > 1) table.append(...[grid.cols.head, ...grid.cols.groups].filter(Boolean).map(columnGroup));
  if (grid.rows.head) table.append(section("thead", grid, 0, grid.rows.head));
  let top = grid.rows.head;
  for (const size of grid.rows.groups) {
    table.append(section("tbody", grid, top, size));
    top += size;
  }
}

function columnGroup(span) {
  const group = document.createElement("colgroup");
  group.span = span;
  return group;
}

function section(name, grid, top, size) {
  const made = document.createElement(name);
  for (let row = top; row < top + size; row += 1) {
    const line = made.insertRow();
    const here = grid.cells.filter((cell) => cell.row === row).sort((a, b) => a.col - b.col);
    for (const cell of here) line.append(sized(cell));
  }
  return made;
}

function sized({ node, height, width }) {
  for (const [name, size] of [
    ["rowspan", height],
    ["colspan", width],
  ]) {
    if (size > 1) node.setAttribute(name, size);
    else node.removeAttribute(name);
  }
  return node;
}
