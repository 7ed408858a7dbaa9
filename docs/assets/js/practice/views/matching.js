// A list of choices for each left-hand side.

import { h, newId } from "../dom.js";
import { remark } from "./marks.js";

const NONE = "Velg …";

export function view(posed, { describedBy, changed }) {
  const { pairs, rights, order } = posed;
  const selects = pairs.map(() =>
    h(
      "select",
      { class: "mt-match__select", id: newId("koble"), autocomplete: "off", onchange: changed },
      h("option", { value: "" }, NONE),
      order.map((index) => h("option", { value: index }, rights[index].text)),
    ),
  );
  const rows = pairs.map(({ left }, index) =>
    h("div", { class: "mt-match" }, h("label", { class: "mt-match__left", for: selects[index].id }, left), selects[index]),
  );
  const element = h(
    "fieldset",
    { class: "mt-matching", "aria-describedby": describedBy },
    h("legend", { class: "mt-options__legend" }, "Velg det som hører sammen"),
    rows,
  );
  return {
    element,
    read: () => selects.map(({ value }) => (value === "" ? null : Number(value))),
    write: (answer) => selects.forEach((select, index) => (select.value = answer?.[index] ?? "")),
    lock: () => selects.forEach((select) => (select.disabled = true)),
    reveal: ({ marks }) => marks.forEach((found, index) => show(rows[index], posed, index, found)),
  };
}

function show(row, { pairs, rights }, index, { chosen, correct }) {
  row.dataset.mark = correct ? "right" : "wrong";
  const { right, feedback } = pairs[index];
  row
    .querySelector("select")
    .replaceWith(h("span", { class: "mt-match__right" }, chosen === null ? "Ikke valgt" : rights[chosen].text));
  if (correct) row.append(remark("right", "Riktig.", feedback));
  else {
    row.append(remark("wrong", chosen === null ? "Ikke besvart." : "Feil.", chosen === null ? "" : rights[chosen].feedback));
    row.append(remark("missed", `Riktig svar: ${right}.`, feedback));
  }
}
