// Runs axe in a page that is being examined. Loaded after axe itself, before the page.

window.mtenkProbe = (() => {
  const UNFINISHED = ["experimental", "deprecated"];
  let shape = [];
  let examples = new Map();

  axe.configure({ noHtml: true });

  const rules = (tags) =>
    axe
      .getRules(tags)
      .filter((rule) => !rule.tags.some((tag) => UNFINISHED.includes(tag)))
      .map((rule) => rule.ruleId);

  async function run(names, where = document) {
    const { violations } = await axe.run(where, {
      runOnly: { type: "rule", values: names },
      resultTypes: ["violations"],
      preload: false, // fetches style sheets and films for rules that are not among ours
      checks: { "color-contrast": { options: { ignoreLigature: false } } }, // no icon fonts: costly and needless
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => ({ rule: id, target: node.target.join(" "), why: node.failureSummary.replace(/\s+/g, " ") })),
    );
  }

  /** Tells an element's look, all that decides its contrast: its ink and type, and what is painted behind it. */
  function describer() {
    const known = new Map();
    const behind = (element) => {
      if (!element) return "";
      if (known.has(element)) return known.get(element);
      const style = getComputedStyle(element);
      const own = [];
      if (style.backgroundColor !== "rgba(0, 0, 0, 0)") own.push(style.backgroundColor);
      if (style.backgroundImage !== "none") own.push(style.backgroundImage);
      if (style.opacity !== "1") own.push(`opacity ${style.opacity}`);
      if (style.position !== "static" || style.float !== "none") own.push(`${style.position} ${style.float} ${style.zIndex}`);
      for (const pseudo of ["::before", "::after"]) {
        const { content, position, backgroundColor } = getComputedStyle(element, pseudo);
        if (content !== "none" && position !== "static") own.push(`${pseudo} ${backgroundColor}`);
      }
      const above = behind(element.parentElement);
      const all = own.length ? `${above} > ${own.join(" ")}` : above;
      known.set(element, all);
      return all;
    };
    return (element) => {
      const style = getComputedStyle(element);
      const parent = element.parentElement ? getComputedStyle(element.parentElement).color : "";
      const type = [style.color, style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine, style.borderBottom];
      return [element.localName === "a", parent, ...type, behind(element)].join(" | ");
    };
  }

  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const bears = (element) => element.matches("input, select, textarea") || hasText(element);

  /** The looks of all visible texts; one text of each is kept for runOnLooks. */
  function looks() {
    const describe = describer();
    examples = new Map();
    for (const element of document.body.querySelectorAll("*")) {
      if (!bears(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const look = describe(element);
      if (!examples.has(look)) examples.set(look, element);
    }
    return [...examples.keys()];
  }

  const runOnLooks = ([names, wanted]) => run(names, { include: wanted.map((look) => examples.get(look)) });

  // A menu that has scrolled to the present page is scrolled back: axe cannot tell what is behind links
  // that have slid under the header.
  function openFolds() {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const menu of document.querySelectorAll("nav")) menu.scrollTop = 0;
  }

  const boxes = () =>
    [...document.body.querySelectorAll("*")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName}.${element.getAttribute("class")} ${x} ${y} ${width} ${height}`;
    });

  function changedShape() {
    const now = boxes();
    const changed = now.length === shape.length ? now.filter((box, index) => box !== shape[index]) : [`${shape.length} to ${now.length} elements`];
    return changed.slice(0, 3).map((target) => ({ rule: "palette-changes-shape", target, why: "only colours may differ in dark" }));
  }

  return { rules, run, looks, runOnLooks, openFolds, changedShape, rememberShape: () => void (shape = boxes()) };
})();
