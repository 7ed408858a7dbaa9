// Contrast of the words in drawings, which axe cannot tell: it does not know what SVG paints.

window.mtenkDrawings = (() => {
  const LEAST = { small: 4.5, large: 3 }; // WCAG 1.4.3

  const colour = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const over = ({ rgb, alpha }, ground) => rgb.map((value, index) => value * alpha + ground[index] * (1 - alpha));

  function luminance(rgb) {
    const [red, green, blue] = rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  /** What an element paints: its fill in a drawing, its background outside of one. */
  function paint(element) {
    const { fill, fillOpacity, opacity, backgroundColor } = getComputedStyle(element);
    if (!(element instanceof SVGElement)) return colour(backgroundColor);
    if (!(element instanceof SVGGeometryElement) || fill === "none") return { rgb: [0, 0, 0], alpha: 0 };
    const { rgb, alpha } = colour(fill);
    return { rgb, alpha: alpha * fillOpacity * opacity };
  }

  function groundAt(x, y) {
    const below = document.elementsFromPoint(x, y).filter((element) => !element.closest("text"));
    const page = colour(getComputedStyle(document.documentElement).backgroundColor).rgb;
    return below.reverse().reduce((ground, element) => over(paint(element), ground), page);
  }

  function inkOf(text) {
    const { rgb, alpha } = colour(getComputedStyle(text).fill);
    let seen = alpha;
    for (let one = text; one; one = one.parentElement) seen *= getComputedStyle(one).opacity;
    return { rgb, alpha: seen };
  }

  /** Least contrast of a piece of text with what is behind its beginning, middle and end. */
  function leastContrast(text) {
    text.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { left, top, width, height } = text.getBoundingClientRect();
    const grounds = [0.05, 0.5, 0.95].map((part) => groundAt(left + width * part, top + height / 2));
    return Math.min(...grounds.map((ground) => contrast(over(inkOf(text), ground), ground)));
  }

  function isLarge(text) {
    const { fontSize, fontWeight } = getComputedStyle(text);
    const size = parseFloat(fontSize) * (text.closest("text").getScreenCTM()?.a ?? 1);
    return size >= 24 || (size >= 18.66 && fontWeight >= 700);
  }

  const hasWords = (text) => [...text.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  function texts() {
    return [...document.querySelectorAll("svg text, svg tspan")].filter((text) => hasWords(text) && text.checkVisibility() && text.getBoundingClientRect().width > 0);
  }

  function faint() {
    return texts()
      .map((text) => ({ text, contrast: leastContrast(text), least: isLarge(text) ? LEAST.large : LEAST.small }))
      .filter(({ contrast, least }) => contrast < least)
      .map(({ text, contrast }) => `${contrast.toFixed(2)}: «${text.textContent.trim()}»`);
  }

  return { faint, count: () => texts().length };
})();
