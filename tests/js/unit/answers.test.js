// Which answers the service worker takes for the wiki's own.

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.self = globalThis;
await import("../../../docs/assets/js/offline/answers.js");
const { mtenkAnswers: answers } = globalThis;

const PAGE = '<!doctype html>\n<html data-offline lang="nb"><p>Side</p></html>\n';

/** An answer as a browser gives it: its kind and whether it was led elsewhere cannot be set from outside. */
function answer(body, { type = "text/html; charset=utf-8", status = 200, kind = "basic", redirected = false } = {}) {
  const made = new Response(body, { status, headers: type ? { "Content-Type": type } : {} });
  Object.defineProperties(made, { type: { value: kind }, redirected: { value: redirected } });
  return made;
}

const SIDE = "https://x.no/wiki/side/";
const CASES = [
  ["our page", SIDE, answer(PAGE), true],
  ["a sign-in page", SIDE, answer("<!doctype html><html><title>Logg inn</title></html>"), false],
  ["a page that was cut off", SIDE, answer(PAGE.slice(0, 50)), false],
  ["a page of another type", SIDE, answer(PAGE, { type: "text/plain" }), false],
  ["a page without a type", SIDE, answer(new TextEncoder().encode(PAGE), { type: "" }), false],
  ["our page from elsewhere", SIDE, answer(PAGE, { redirected: true }), false],
  ["an opaque answer", SIDE, answer(PAGE, { kind: "opaque" }), false],
  ["an answer from another host", SIDE, answer(PAGE, { kind: "cors" }), false],
  ...[404, 429, 500, 502, 503, 504].map((status) => [`${status}`, SIDE, answer(PAGE, { status }), false]),
  ["data", "https://x.no/a.json", answer("{}", { type: "application/json" }), true],
  ["data that was cut off", "https://x.no/a.json", answer('{"a"', { type: "application/json" }), false],
  ["a sign-in page for data", "https://x.no/a.json", answer(PAGE), false],
  ["a style sheet", "https://x.no/a.css", answer("a{}", { type: "text/css" }), true],
  ["a sign-in page for a style sheet", "https://x.no/a.css", answer(PAGE), false],
  ["a script", "https://x.no/a.js", answer("a()", { type: "text/javascript" }), true],
  ["a licence", "https://x.no/LICENSE", answer("MIT", { type: "application/octet-stream" }), true],
  ["a picture", "https://x.no/a.svg", answer("<svg/>", { type: "image/svg+xml" }), true],
  ["a sign-in page for a picture", "https://x.no/a.svg", answer(PAGE), false],
];

for (const [name, address, given, isOurs] of CASES)
  test(`${name} is ${isOurs ? "" : "not "}ours`, async () => assert.equal(await answers.isOurs(given, address), isOurs));

test("only the wiki's own page of a missing page says that it is gone", async () => {
  assert.equal(await answers.isGone(answer(PAGE, { status: 404 })), true);
  assert.equal(await answers.isGone(answer("<h1>Not found</h1>", { status: 404 })), false);
  assert.equal(await answers.isGone(answer(PAGE, { status: 503 })), false);
});

test("what a page needs is what it looks, works and is practised by", () => {
  const html = `<link rel="stylesheet" href="../a/b.css"><script src="../c.js"></script>
    <mtenk-practice data-bank="../eksamen/bank/side.json"></mtenk-practice>
    <a href="../data/alt.json">Alt</a> <a href="../tegning.svg">Tegning</a> <a href="../annen/">Annen</a>`;
  const root = "https://x.no/wiki/";
  assert.deepEqual(
    answers.needs(html, SIDE),
    ["a/b.css", "c.js", "eksamen/bank/side.json"].map((path) => root + path),
  );
});
