"""Charts of companies and of models over time."""
