// What the reader takes along: files, and texts on the clipboard.

import { inert } from "./cells.js";

/** Hands the reader a file made here. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Copies a text; false when the browser does not let us. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

/** For browsers and addresses (plain http) without the clipboard interface. */
function copyTheOldWay(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return copied;
}

/**
 * @typedef {{columns: any[], rows: any[], [name: string]: any}} Records
 */

/**
 * The records of some models, in the reader's order.
 * @param {Records} records
 * @param {string[]} models
 * @param {string} caption
 * @returns {Records & {caption: string}}
 */
export function chosenRecords(records, models, caption) {
  const { rows } = records;
  return { ...records, caption, rows: models.flatMap((id) => rows.filter((row) => row.model === id)) };
}

const quoted = (value) => {
  const text = value === null || value === undefined ? "" : String(inert(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated values as the site's own downloads have them: header line, CRLF, byte order mark. */
export function toCsv({ columns, rows }) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`;
}

export const toJson = (records) => `${JSON.stringify(records, null, 1)}\n`;
