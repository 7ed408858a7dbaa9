"""Files to values that know their line, and the faults found on the way.

May import: addresses, schema, kit, bokmal.
"""
