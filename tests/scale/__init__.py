"""What the wiki costs when it has grown: ``make bench-scale``."""
