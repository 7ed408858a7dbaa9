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

  /** What cannot be pressed, as the tick of a task that is done, is no target. */
  const isTarget = (one) => isShown(one) && !one.disabled && !isForEars(one) && !one.closest("svg");
  const targets = () => [...document.querySelectorAll(TARGETS)].filter(isTarget);

  /** The block whose lines a link stands in. */
  function blockAround(element) {
    let block = element.parentElement;
    while (/^(inline|contents)$/.test(style(block).display)) block = block.parentElement;
    return block;
  }

  /** A link in a sentence is as high as its line; signs between links make no sentence. */
  function isInSentence(element) {
    if (!isInline(element)) return false;
    const walker = document.createTreeWalker(blockAround(element), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (/\p{L}/u.test(data) && !parentElement.closest(TARGETS) && isShown(parentElement)) return true;
    }
    return false;
  }

  const isInline = (element) => style(element).display === "inline";

  /** Where an element is hit; a box or a button is hit by its label as well, a link in each of its lines. */
  function partsOf(element) {
    if (isInline(element)) return [...element.getClientRects()];
    return [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
  }

  /** What is left of a part when the links above and below it in the same cell or list have had theirs. */
  function freeSize(part, others) {
    let { top, bottom } = part;
    for (const { left, right, top: over, bottom: under } of others) {
      if (right < part.left + 1 || left > part.right - 1 || under <= top || over >= bottom) continue;
      if (over > part.top) bottom = over;
      else if (under < part.bottom) top = under;
    }
    return [part.width, bottom - top];
  }

  function sizeOf(element) {
    let others = [];
    if (isInline(element)) {
      const around = element.closest("td, th") ?? blockAround(element).parentElement;
      others = [...around.querySelectorAll(TARGETS)].filter((other) => other !== element && isInline(other)).flatMap(partsOf);
    }
    const sizes = partsOf(element).map((part) => freeSize(part, others));
    return sizes.reduce((most, size) => (Math.min(...size) > Math.min(...most) ? size : most));
  }

  function smallTargets() {
    return targets()
      .filter((one) => !isInSentence(one))
      .map((one) => [one, sizeOf(one)])
      .filter(([, size]) => Math.min(...size) < LEAST - 0.1)
      .map(([one, size]) => `too small (${size.map(Math.round).join(" × ")} px): ${name(one)}`);
  }

  return { lost, smallTargets };
})();
