// How right and wrong are shown: a sign and a word, never colour alone.

import { h } from "../dom.js";

const SIGNS = { right: "✓", wrong: "✕", partial: "◐", near: "≈", missed: "✓", none: "–" };

export const mark = (kind, word) =>
  h(
    "span",
    { class: "mt-mark", "data-mark": kind },
    h("span", { class: "mt-mark__sign", "aria-hidden": "true" }, SIGNS[kind]),
    word,
  );

/** A line of feedback under what it is about. */
export const remark = (kind, word, feedback) => h("p", { class: "mt-remark" }, mark(kind, word), feedback ? ` ${feedback}` : "");
