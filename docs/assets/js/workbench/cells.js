// Cells of a CSV file that no spreadsheet takes for a formula. The same as in macros/csv_cells.py.

const RUN = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d[\d \u00A0\u202F]*(?:[.,]\d+)?(?:[eE][+-]?\d+)?(?:[ \u00A0]?%)?$/;

/** Puts an apostrophe, which a spreadsheet takes as «this is text», before what it would run. */
export function inert(value) {
  return typeof value === "string" && RUN.test(value) && !NUMBER.test(value) ? `'${value}` : value;
}
