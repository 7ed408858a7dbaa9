// A desk that the questions of the bank are laid on, one after another, by the site's own modules.

window.mtenkDesk = (() => {
  let round;

  async function open([address, seed]) {
    const part = (name) => import(address.replace("main.js", `${name}.js`));
    const [{ Bank }, { Announcer }, { Round, submit }, { create }] = await Promise.all(["bank", "dom", "round", "session"].map(part));
    const bank = new Bank(document.querySelector("mtenk-exam").dataset.bank);
    const ids = (await bank.index()).pages.flatMap(({ questions }) => questions.map(({ id }) => id));
    const questions = await bank.questions(ids);
    const announcer = new Announcer();
    const session = create({ id: seed, source: "learn", mode: "learn", ids }, 0);
    round = new Round(session, { questions, root: bank.root, announcer });
    document.querySelector("main").replaceChildren(announcer.element, round.element);
    mtenkDesk.lay = (id) => round.ask(id, "", { actions: [submit("Svar")] });
  }

  const mark = () => round.view.startMarking();

  function judged() {
    const id = round.view.element.dataset.question;
    const { score, verdict } = round.judgement(id, round.view.answer);
    return [score, verdict];
  }

  const all = (selector) => [...round.element.querySelectorAll(`.mt-ask ${selector}`)];

  /** A control that a reader cannot come to is an error, as it is when a mouse is to press it. */
  function within(control) {
    const { width, height } = control.getBoundingClientRect();
    const seen = control.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
    if (!seen || control.disabled || control.readOnly || control.tabIndex < 0) throw new Error(`out of reach: ${control.outerHTML}`);
    return control;
  }

  function type(field, text) {
    within(field).value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  function tick(texts) {
    for (const row of all(".mt-option")) {
      if (texts.includes(row.querySelector("label > span").textContent)) within(row.querySelector("input")).click();
    }
  }

  function order(texts) {
    for (const [place, text] of texts.entries()) {
      const row = all(".mt-order__item").find((one) => one.querySelector(".mt-order__text").textContent === text);
      const up = [...row.querySelectorAll("button")].find((one) => one.getAttribute("aria-label") === `Flytt ${text} opp`);
      while (all(".mt-order__item").indexOf(row) > place) within(up).click();
    }
  }

  function match(labels) {
    for (const [index, select] of all(".mt-match select").entries()) {
      const option = [...within(select).options].find(({ label }) => label === labels[index]);
      option.selected = true;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  const fill = (texts) => all("input").forEach((field, index) => type(field, texts[index]));

  function write([text], right) {
    type(all("textarea")[0], text);
    mark();
    if (right) for (const box of all(".mt-open__rubric input")) within(box).click();
  }

  const WAYS = { single: tick, multiple: tick, "true-false": tick, ordering: order, matching: match, numeric: fill, cloze: fill, open: write };

  /** What each of many answers gives: score and verdict, or what went wrong. */
  function answerAll(answers) {
    return answers.map(({ id, solution, right }) => {
      mtenkDesk.lay(id);
      try {
        WAYS[round.view.element.dataset.kind](solution, right);
        return judged();
      } catch (error) {
        return [0, String(error)];
      }
    });
  }

  return { open, mark, judged, answerAll };
})();
