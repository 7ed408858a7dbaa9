"""The search index: what is found, made from the built pages, so that any engine's site gets it.

A first search may fetch 150 kB however many pages there are, so the index comes in pieces:

- ``names.json``: every page's title and other names, and where the rest lies. Enough to find a page
  by what it is called, with endings and slips of the finger; all that is read before the first key.
- ``words/…/<n>.json``: the words of all texts in alphabetical order, cut into pieces of some kB. A
  reader fetches those where his words begin. The last parts of compounds stand there as words of
  their own, so that «ledelse» is found in «endringsledelse».
- ``text/<page>/<n>.json``: a page's text by its headings, for the lines shown under a hit.

The names grow by 45 bytes a page, 9 kB now and 47 kB at a thousand pages; the rest of what a search
fetches does not grow. tests/site/test_search_index.py holds the sum to the limit.

Why no library: Pagefind 1.5 is built the same way, but fetched 202 kB for «kundereise» (its program
alone is 95 kB), and it had the right page first for 96 of the first 133 queries in
tests/golden/search. It knows neither other names nor the insides of compounds. MkDocs' own index is
one file, 430 kB at 174 pages.
"""
