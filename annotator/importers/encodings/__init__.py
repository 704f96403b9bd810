"""The encodings of texts: recognised, decoded, given as UTF-8, and repaired where once mistaken."""
