"""The formats: each a reader and a writer that prove each other."""
