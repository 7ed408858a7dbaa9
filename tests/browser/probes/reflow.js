// What is lost or too small to hit when the window is narrow or the text large.

window.mtenkReflow = (() => {
  const TARGETS = "a[href], button, input, select, textarea, summary, [role='button'], [tabindex='0']";
  const LEAST = 24; // WCAG 2.5.8

  const name = (element) => {
    const words = (element.textContent || element.getAttribute("aria-label") || "").replace(/\s+/g, " ").trim().slice(0, 40);
    return `${element.localName}.${element.getAttribute("class")} «${words}»`;
  };

  const style = (element) => getComputedStyle(element);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  /** Kept for screen readers, a pixel large. */
  const isForEars = (element) => element.closest(".visually-hidden");
  const scrolls = (element) => /auto|scroll/.test(style(element).overflowX);
  const cuts = (value) => /hidden|clip/.test(value);

  function isScrolledInto(element) {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) if (scrolls(one)) return true;
    return false;
  }

  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  function isOutside(element) {
    const wide = document.documentElement.clientWidth;
    return [...element.getClientRects()].some(({ left, right, width }) => width > 1 && (right > wide + 1 || left < -1));
  }

  function isCut(element) {
    const { overflowX, overflowY, webkitLineClamp } = style(element);
    const across = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1 && webkitLineClamp === "none";
    return across || down;
  }

  function lost() {
    const found = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} px`);
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("svg") || !isShown(element) || isForEars(element)) continue;
      if (hasText(element) && isOutside(element) && !isScrolledInto(element)) found.push(`outside the window: ${name(element)}`);
      if (isCut(element)) found.push(`cut off: ${name(element)}`);
    }
    return found;
  }

  /** A link in a line of text or in a cell is as high as its line. */
  function isInText(element) {
    if (style(element).display !== "inline") return false;
    const around = element.parentElement.closest("p, li, dd, dt, small") ?? element.parentElement;
    return element.closest(".mt-prose") !== null || around.textContent.trim().length > element.textContent.trim().length;
  }

  /** A box or a button is hit by its label as well. */
  function sizeOf(element) {
    const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
    return [Math.max(...boxes.map(({ width }) => width)), Math.max(...boxes.map(({ height }) => height))];
  }

  function smallTargets() {
    return [...document.querySelectorAll(TARGETS)]
      .filter((one) => isShown(one) && !isForEars(one) && !one.closest("svg") && !isInText(one))
      .filter((one) => Math.min(...sizeOf(one)) < LEAST - 0.1)
      .map((one) => `too small (${sizeOf(one).map(Math.round).join(" × ")} px): ${name(one)}`);
  }

  return { lost, smallTargets };
})();
