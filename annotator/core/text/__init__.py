"""Text as values: units for eye and reader, offsets, and what two texts have in common."""
