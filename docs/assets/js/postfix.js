// Arithmetic worked out from postfix: ["kostnad", "klikk", "/"] is kostnad / klikk.

const WORK = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
};

/** Value of a postfix formula over named numbers; NaN or infinite when it has none. */
export function evaluate(postfix, values) {
  const stack = [];
  for (const part of postfix) {
    if (part in WORK) {
      const right = stack.pop();
      stack.push(WORK[part](stack.pop(), right));
    } else stack.push(typeof part === "string" ? values[part] : part);
  }
  return stack.pop();
}
