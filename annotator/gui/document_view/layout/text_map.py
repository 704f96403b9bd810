"""The text as the view lays it out: paragraphs, and a 1:1 display string for each. Qt-free."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

# What Qt would drop, swap, break at or show as nothing stands as one visible character:
# PySide6 drops a leading U+FEFF, swaps the bytes after a leading U+FFFE and loses lone surrogates;
# QTextLayout breaks lines at U+2028 (measured with 6.8.3 to 6.11.3).
_SHOWN: dict[int, str] = {code: chr(0x2400 + code) for code in range(32) if chr(code) != "\t"}
_SHOWN |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_SHOWN |= {
    0x7F: "\u2421",
    0x85: "\u240a",
    0x2028: "\u21b5",
    0x2029: "\u00b6",
    0xFEFF: "\u2060",
    0xFFFC: "\u25a1",
    0xFFFE: "\ufffd",
    0xFFFF: "\ufffd",
}
# Blocks whose letters are right-to-left (Unicode 15.1, DerivedBidiClass.txt, default values).
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LETTER = re.compile(r"[^\W\d_]")


class TextMap:
    """The paragraphs of one text, split at LF only. All offsets are code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        lengths = [len(line) + 1 for line in text.split("\n")]
        self._starts = list(accumulate(lengths[:-1], initial=0))

    def __len__(self) -> int:
        return len(self._starts)

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph that holds an offset; an LF belongs to its line."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def start(self, index: int) -> int:
        """Return the offset of a paragraph's first character."""
        return self._starts[index]

    def end(self, index: int) -> int:
        """Return the offset after a paragraph's last character, where its LF stands."""
        last = index + 1 == len(self._starts)
        return len(self.text) if last else self._starts[index + 1] - 1

    def display(self, index: int) -> str:
        """Return the string that is shown for a paragraph: a character for each of its own."""
        words = self.text[self.start(index) : self.end(index)]
        shown = words.translate(_SHOWN)
        # The CR of a CRLF is kept in the text; a sign at the end of every line would only disturb.
        return f"{shown[:-1]} " if words.endswith("\r") else shown


def is_right_to_left(display: str) -> bool:
    """Tell a paragraph's direction: right-to-left with any Arabic letter or without any letter."""
    return _RIGHT_TO_LEFT.search(display) is not None or _LETTER.search(display) is None
