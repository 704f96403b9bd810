"""The panels of a comparison: articles beside or over one another, and what there is to decide."""
