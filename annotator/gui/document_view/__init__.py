"""The article view: draws right-to-left text with spans, and turns mouse and keys into wishes."""
