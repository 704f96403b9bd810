"""What the edges of a span take in and leave out in Arabic, and the keys that move them."""
