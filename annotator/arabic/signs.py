"""The signs of Arabic print that stand around words: quotes, brackets, punctuation, proclitics."""

from __future__ import annotations

# Keyboards and converters mix them up (a text may open with ” as well), so that each of these may
# stand at either side.
QUOTES = "«»“”„‟‘’‚‛‹›\"'"
BRACKETS = "()[]{}﴾﴿〈〉《》"
QUOTES_AND_BRACKETS = QUOTES + BRACKETS

PARTNERS = dict(zip("([{﴾〈《", ")]}﴿〉》", strict=True))

FINAL_PUNCTUATION = ".,;:!?،؛؟۔…-–—/"

PROCLITICS = frozenset(
    {*"وفبلكس", *("و" + letter for letter in "بلكس"), *("ف" + letter for letter in "بلكس")}
)
"""The proclitics that are written onto a word, alone and after a conjunction, folded."""
