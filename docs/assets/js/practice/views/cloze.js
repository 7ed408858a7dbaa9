// The text with a field in each gap.

import { h } from "../dom.js";
import { judge } from "../kinds/cloze.js";
import { remark } from "./marks.js";

export function view(posed, { describedBy, changed }) {
  const { pieces, gaps } = posed;
  const inputs = gaps.map((_, index) =>
    h("input", {
      class: "mt-gap-field",
      type: "text",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      "aria-label": gaps.length > 1 ? `Felt ${index + 1} av ${gaps.length}` : "Ordet som mangler",
      "aria-describedby": describedBy,
      oninput: changed,
    }),
  );
  const hint = h("p", { class: "mt-hint", role: "status" });
  const text = h(
    "p",
    { class: "mt-cloze__text" },
    pieces.flatMap((piece, index) => [piece, inputs[index]]),
  );
  const element = h("div", { class: "mt-cloze" }, text, hint);
  const read = () => inputs.map(({ value }) => value);
  let hinted = false;

  return {
    element,
    read,
    write: (answer) => inputs.forEach((input, index) => (input.value = answer?.[index] ?? "")),
    lock() {
      hint.remove();
      for (const input of inputs) input.readOnly = true;
    },
    /** A slip of the pen is pointed out once, so that it can be mended. */
    check(answer) {
      const near = judge(posed, answer).marks.indexOf("near");
      if (near < 0 || hinted) return true;
      hinted = true;
      hint.textContent = `Nesten: se på skrivemåten av «${answer[near].trim()}», og svar en gang til.`;
      inputs[near].focus();
      return false;
    },
    reveal: ({ marks }) => marks.forEach((kind, index) => show(element, inputs[index], gaps, index, kind)),
  };
}

function show(element, input, gaps, index, kind) {
  const { answers, feedback } = gaps[index];
  input.dataset.mark = kind;
  const place = gaps.length > 1 ? `Felt ${index + 1}: ` : "";
  const word = {
    right: `${place}Riktig.`,
    near: `${place}Nesten. Det skrives «${answers[0]}».`,
    wrong: input.value.trim() ? `${place}Feil. Riktig er «${answers[0]}».` : `${place}Riktig er «${answers[0]}».`,
  }[kind];
  element.append(remark(kind, word, feedback));
}
