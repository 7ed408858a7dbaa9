// Follows the focus while Tab is pressed. What is measured at each press is where the last one led.

window.mtenkFocus = (() => {
  const stops = [];

  const NATIVE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const isReachable = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0;
  /** Of a group of radio buttons Tab reaches one. */
  const stands = (element) => element.type !== "radio" || element.checked;

  const name = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 40);
    return `${element.localName}.${element.getAttribute("class")} «${words}»`;
  };

  const belongs = (hit, element) => element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit));

  /** Corners and middle of each of the boxes of an element; a rounded corner is met inside its rounding. */
  function* points(element) {
    const rounding = Math.max(3, parseFloat(getComputedStyle(element).borderRadius));
    for (const { left, right, top, bottom } of element.getClientRects()) {
      const [x, y] = [Math.min(rounding, (right - left) / 3), Math.min(rounding, (bottom - top) / 3)];
      yield [left + x, top + y];
      yield [right - x, top + y];
      yield [(left + right) / 2, (top + bottom) / 2];
      yield [left + x, bottom - y];
      yield [right - x, bottom - y];
    }
  }

  /** True where a point shows the element, else what it shows. */
  function shown(element, [x, y]) {
    const hit = document.elementFromPoint(x, y);
    if (!hit) return `outside the window (${Math.round(x)}, ${Math.round(y)})`;
    return belongs(hit, element) || hit;
  }

  /** Something of it must be seen (WCAG 2.4.11), and nothing of it may be under the page's header. */
  function faultsOf(element) {
    const found = [];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) found.push("no ring");
    const seen = [...points(element)].map((point) => shown(element, point));
    if (!seen.includes(true)) found.push(`hidden by ${seen[0] instanceof Element ? name(seen[0]) : seen[0]}`);
    const isUnder = seen.some((one) => one instanceof Element && one.closest(".mt-header"));
    if (isUnder && !element.closest(".mt-header")) found.push("under the header");
    return found;
  }

  addEventListener(
    "keydown",
    ({ key }) => {
      const element = document.activeElement;
      if (key !== "Tab" || element === document.body) return;
      stops.push({ element, faults: faultsOf(element) });
    },
    { capture: true },
  );

  const reachable = () => [...document.querySelectorAll(NATIVE)].filter((one) => isReachable(one) && stands(one));

  return {
    count: () => reachable().length,
    faults: () => [...new Set(stops.flatMap(({ element, faults }) => faults.map((fault) => `${name(element)}: ${fault}`)))],
    passedBy: () => reachable().filter((one) => !stops.some(({ element }) => element === one)).map(name),
    clear: () => void (stops.length = 0),
  };
})();
