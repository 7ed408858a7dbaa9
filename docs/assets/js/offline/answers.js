// Which answers are the wiki's own, in the service worker: what is not, may be shown, but is never kept.
//
// A café network answers any address with its sign-in page, and a server in trouble with whatever it
// has. Pages are known by the mark that the build puts on them, files by their type.

const MARK = /<html data-offline[\s>]/;
const END = /<\/html>\s*$/;
const FILES = { css: /^text\/css\b/, js: /^(text|application)\/javascript\b/, json: /^application\/json\b/ };
const ANY = /^(?!text\/html\b)/;
const NEED = /\s(?:src|href(?=[^>]*\.css")|data-[a-z]+(?=="[^"]*\.json"))="([^"#?]+\.(?:css|js|json|svg))"/g;
const GONE = [404, 410];

const suffixOf = (address) => {
  const { pathname } = new URL(address);
  return pathname.endsWith("/") ? "html" : (/\.(\w+)$/.exec(pathname)?.[1] ?? "");
};
const typeOf = (answer) => answer.headers.get("Content-Type") ?? "";

self.mtenkAnswers = {
  isPage: (address) => suffixOf(address) === "html",

  /** Whether an answer is of the kind that was asked for, by what stands before its content. */
  fits(answer, address) {
    if (answer.status !== 200 || answer.type !== "basic" || answer.redirected) return false;
    const wanted = this.isPage(address) ? /^text\/html\b/ : (FILES[suffixOf(address)] ?? ANY);
    return wanted.test(typeOf(answer));
  },

  /** Whether an answer is ours and whole. */
  async isOurs(answer, address) {
    if (!this.fits(answer, address)) return false;
    try {
      const text = await answer.clone().text();
      if (suffixOf(address) === "json") JSON.parse(text);
      return !this.isPage(address) || (MARK.test(text) && END.test(text));
    } catch {
      return false; // it was cut off on the way
    }
  },

  /** Whether the wiki itself says that there is nothing at the address, and not someone on the way. */
  async isGone(answer) {
    return GONE.includes(answer.status) && MARK.test(await answer.clone().text());
  },

  /** Whether a page of ours was cut off. Throws when the connection was. */
  async isCut(answer) {
    const text = await answer.clone().text();
    return MARK.test(text) && !END.test(text);
  },

  /** The files that a page needs to look, work and be practised on: addresses. */
  needs(html, address) {
    const found = html.matchAll(NEED);
    return [...new Set([...found].map(([, path]) => new URL(path, address).href))];
  },
};
