// A field for a number, with its unit beside it.

import { h, newId } from "../dom.js";
import { typed, withUnit } from "../kinds/numeric.js";
import { remark } from "./marks.js";

export function view(posed, { describedBy, changed }) {
  const [field, unit, fault] = [newId("tall"), newId("enhet"), newId("feil")];
  const message = h("p", { class: "mt-fault", id: fault });
  const input = h("input", {
    class: "mt-sum__field",
    id: field,
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-describedby": `${describedBy} ${unit} ${fault}`,
    oninput: () => {
      complain(false);
      changed();
    },
  });
  const box = h("span", { class: "mt-sum__box" }, input, h("span", { class: "mt-sum__unit", id: unit }, posed.unit));
  const element = h(
    "div",
    { class: "mt-sum" },
    h("label", { class: "mt-options__legend", for: field }, "Svaret ditt, med komma foran desimaler"),
    box,
    message,
  );

  function complain(wrong) {
    input.setAttribute("aria-invalid", String(wrong));
    message.textContent = wrong ? "Skriv et tall, for eksempel 1 234,50." : "";
  }

  return {
    element,
    read: () => input.value,
    write: (answer) => (input.value = answer ?? ""),
    lock: () => (input.readOnly = true),
    /** Whether what was typed can be judged; says what is wrong when it cannot. */
    check(answer) {
      const wrong = Number.isNaN(typed(posed, answer));
      complain(wrong);
      if (wrong) input.focus();
      return !wrong;
    },
    reveal({ score, mistake, feedback }) {
      box.dataset.mark = score ? "right" : "wrong";
      if (score) element.append(remark("right", "Riktig.", feedback));
      else {
        if (input.value.trim()) element.append(remark("wrong", "Feil.", mistake ?? ""));
        element.append(remark("missed", `Riktig svar: ${withUnit(posed, posed.right)}.`, feedback));
      }
    },
  };
}
