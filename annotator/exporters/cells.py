"""Makes a cell that a spreadsheet shows and never runs."""

from __future__ import annotations

# With these a spreadsheet begins a formula; OWASP, CSV Injection.
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """Return the text, with an apostrophe before it where it would be a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_BEGINS_A_FORMULA) else text
