"""The kinds of data and front matter, as frozen types: the single source of every schema."""
