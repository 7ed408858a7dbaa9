// A field for an answer in one's own words, and then a model answer and criteria to mark it by.

import { h, newId } from "../dom.js";
import { counted } from "../text.js";

export function view(posed, { describedBy, changed }) {
  const id = newId("svar");
  const field = h("textarea", { class: "mt-open__field", id, rows: 7, "aria-describedby": describedBy, oninput: changed });
  const element = h("div", { class: "mt-open" }, h("label", { class: "mt-options__legend", for: id }, "Svaret ditt"), field);
  const boxes = posed.rubric.map(() => h("input", { type: "checkbox", autocomplete: "off", onchange: changed }));
  let marks = null;

  return {
    element,
    read: () => (marks ? { text: field.value, marks: boxes.map(({ checked }) => checked) } : { text: field.value }),
    write(answer) {
      field.value = answer?.text ?? "";
      boxes.forEach((box, index) => (box.checked = answer?.marks?.[index] ?? false));
    },
    lock: () => (field.readOnly = true),
    /** Shows the model answer and lets the reader mark; what is read from now on has marks. */
    mark() {
      marks = true;
      element.append(model(posed), rubric(posed, boxes));
    },
    reveal({ points, full, verdict }) {
      if (!element.querySelector(".mt-open__model")) element.append(model(posed), rubric(posed, boxes));
      for (const box of boxes) box.disabled = true;
      if (verdict !== "none")
        element.append(h("p", { class: "mt-open__points" }, `Du ga deg selv ${points} av ${counted(full, "poeng", "poeng")}.`));
    },
  };
}

const model = ({ model: text }) => h("div", { class: "mt-open__model" }, h("h4", {}, "Et godt svar kan være"), h("p", {}, text));

function rubric({ rubric: criteria }, boxes) {
  return h(
    "fieldset",
    { class: "mt-options mt-open__rubric" },
    h("legend", { class: "mt-options__legend" }, "Hva finner du i svaret ditt? Kryss av, så får du poeng"),
    criteria.map(({ text, points }, index) =>
      h(
        "label",
        { class: "mt-option mt-option__label" },
        boxes[index],
        h("span", {}, `${text} `, h("small", { class: "mt-note" }, `${points} poeng`)),
      ),
    ),
  );
}
