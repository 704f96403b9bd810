"""The import wizard: what was found, columns, labels, whose spans, and what came of it."""
