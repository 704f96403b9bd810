"""What is chosen of an export: format, articles, spans, shape, and where to."""
