// Runs axe in a page that is being examined. Loaded after axe itself, before the page.

window.mtenkProbe = (() => {
  const UNFINISHED = ["experimental", "deprecated"];
  const FRAME = ["body > header", ".mt-shell > :not(main)", "body > footer"]; // what pages of a kind share
  let shape = [];
  let examples = new Map();

  axe.configure({ noHtml: true });

  const rules = (tags) =>
    axe
      .getRules(tags)
      .filter((rule) => !rule.tags.some((tag) => UNFINISHED.includes(tag)))
      .map((rule) => rule.ruleId);

  /** Over the page, or over its own part: rules about pages as wholes are run either way. */
  async function run(names, { own = false } = {}) {
    const { violations } = await axe.run(own ? { exclude: FRAME } : document, {
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
      if (!known.has(element)) known.set(element, behind(element.parentElement) + ground(element));
      return known.get(element);
    };
    return (element) => `${type(element)} | ${element.localName === "a" ? type(blockOf(element)) : ""} | ${behind(element)}`;
  }

  /** What an element paints behind its text, and what may lay it over something else. */
  function ground(element) {
    const { backgroundColor, backgroundImage, opacity, position, float, zIndex } = getComputedStyle(element);
    const own = [];
    if (backgroundColor !== "rgba(0, 0, 0, 0)") own.push(backgroundColor);
    if (backgroundImage !== "none") own.push(backgroundImage);
    if (opacity !== "1") own.push(`opacity ${opacity}`);
    if (float !== "none") own.push(float);
    if (position !== "static") own.push(position, zIndex, ...["::before", "::after"].map((name) => painted(element, name)));
    return own.length ? ` > ${own.join(" ")}` : "";
  }

  function painted(element, name) {
    const { content, position, backgroundColor } = getComputedStyle(element, name);
    return content === "none" || position === "static" ? "" : backgroundColor;
  }

  function type(element) {
    const { color, fontSize, fontWeight, fontStyle, fontFamily, textShadow, textDecorationLine, borderBottom } = getComputedStyle(element);
    return [color, fontSize, fontWeight, fontStyle, fontFamily.slice(0, 20), textShadow, textDecorationLine, borderBottom].join(" ");
  }

  /** What a link stands in. */
  function blockOf(element) {
    let block = element.parentElement;
    while (block.parentElement && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return block;
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

  /** Which elements the rules that read colours look at. */
  function limitColours(mark) {
    const rules = Object.entries({ "color-contrast": "*", "link-in-text-block": "a[href]" });
    axe.configure({ rules: rules.map(([id, selector]) => ({ id, selector: selector + mark })) });
  }

  /** All rules in one go, since laying out the page for them is what costs: colours over the looks alone. */
  async function runOnLooks([names, wanted, whole]) {
    const marked = wanted.map((look) => examples.get(look));
    const own = !whole && !marked.some((element) => element.closest(FRAME.join()));
    for (const element of marked) element.dataset.look = "";
    limitColours("[data-look]");
    const found = await run(names, { own });
    limitColours("");
    for (const element of marked) delete element.dataset.look;
    return found;
  }

  // A menu that has scrolled to the present page is scrolled back: axe cannot tell what is behind links
  // that have slid under the header.
  function openFolds() {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const menu of document.querySelectorAll("nav")) menu.scrollTop = 0;
  }

  /** Side, top, width and height of every element, one after the other. */
  function boxes() {
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
      const { x, y, width, height } = element.getBoundingClientRect();
      found.push(x, y, width, height);
    }
    return found;
  }

  const rememberShape = () => void (shape = boxes());

  function changedShape() {
    const now = boxes();
    const at = now.length === shape.length ? now.findIndex((number, index) => number !== shape[index]) : shape.length;
    if (at === -1) return [];
    const element = document.body.querySelectorAll("*")[Math.floor(at / 4)];
    const target = element ? `${element.localName}.${element.getAttribute("class")}` : "body";
    return [{ rule: "palette-changes-shape", target, why: "only colours may differ in dark" }];
  }

  return { rules, run, looks, runOnLooks, openFolds, changedShape, rememberShape };
})();
