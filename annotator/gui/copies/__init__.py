"""Near copies in the window: found beside the work, listed, given suggestions."""
