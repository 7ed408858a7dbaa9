"""Tools that know nothing of wikis: finding modules, caching, paths, the clock, formulas.

May import: nothing of ours.
"""
