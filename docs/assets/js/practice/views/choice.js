// Options as radio buttons or boxes.

import { h, newId } from "../dom.js";
import { remark } from "./marks.js";

export function view(posed, { describedBy, changed }) {
  const { options, order, many, truth } = posed;
  const name = newId("valg");
  const inputs = options.map(() =>
    h("input", { type: many ? "checkbox" : "radio", name, autocomplete: "off", onchange: changed }),
  );
  const rows = options.map(({ text }, index) =>
    h("div", { class: "mt-option" }, h("label", { class: "mt-option__label" }, inputs[index], h("span", {}, text))),
  );
  const legend = truth ? "Sant eller usant?" : many ? "Velg ett eller flere svar" : "Velg ett svar";
  const element = h(
    "fieldset",
    { class: "mt-options", "aria-describedby": describedBy },
    h("legend", { class: "mt-options__legend" }, legend),
    order.map((index) => rows[index]),
  );
  return {
    element,
    read: () => options.flatMap((_, index) => (inputs[index].checked ? [index] : [])),
    write: (answer) => inputs.forEach((input, index) => (input.checked = answer?.includes(index) ?? false)),
    lock: () => inputs.forEach((input) => (input.disabled = true)),
    reveal: ({ marks }) => marks.forEach((found, index) => show(rows[index], posed, options[index], found)),
  };
}

function show(row, { many, truth }, { feedback }, { chosen, correct }) {
  if (!chosen && !correct) return;
  const kind = chosen ? (correct ? "right" : "wrong") : "missed";
  row.dataset.mark = kind;
  const missed = many ? "Riktig, men ikke valgt." : "Riktig svar.";
  const word = { right: "Riktig.", wrong: "Feil.", missed }[kind];
  row.append(remark(kind, word, truth && !chosen ? "" : feedback));
}
