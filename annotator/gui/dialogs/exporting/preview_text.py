"""How the text of a file is shown so that its order can be trusted. Qt-free.

In a line from left to right, Arabic strings beside each other would run together into one stretch
from right to left, with what stands between them turned round (Unicode Standard Annex 9, 6.3).
So each string stands in an isolate; the isolates are shown only, and copying gives the text as it
is. Signs that would turn words round are shown by their numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_STRING = re.compile(r'"(?:[^"\\]|\\.|"")*"|[^",\n]+', re.DOTALL)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff]")
_UNSEEN = re.compile(
    "[\x01-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_ISOLATE, _END = "\u2068", "\u2069"
_QUOTED = (".json", ".jsonl", ".csv", ".xmi", ".xml")


@dataclass(frozen=True, slots=True)
class Shown:
    """An exact text as it is shown.

    ``places`` says for each character that is shown, and for the end, where it stands exactly.
    ``is_prose``: lines take their direction from their words, as an article's do.
    """

    exact: str
    text: str
    places: tuple[int, ...]
    is_prose: bool = False


def shown(text: str, name: str) -> Shown:
    """Return how the text of a file of this name is shown."""
    strings = _strings(text) if name.endswith(_QUOTED) else []
    starts = {start for start, _ in strings}
    ends = {end for _, end in strings}
    pieces: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        sign = ""
        if place in ends:
            sign += _END
        if place in starts:
            sign += _ISOLATE
        if text.startswith("\r\n", place):
            pass  # a line's end, which is shown by the next line
        elif _UNSEEN.match(character):
            sign += f"<{ord(character):04X}>"
        else:
            sign += character
        pieces.append(sign)
        places += [place] * len(sign)
    if len(text) in ends:
        pieces.append(_END)
        places.append(len(text))
    return Shown(text, "".join(pieces), (*places, len(text)), name.endswith(".txt"))


def _strings(text: str) -> list[tuple[int, int]]:
    """Return the stretches that are isolated: of each string its part in each line."""
    found = []
    for string in _STRING.finditer(text):
        words, start = string.group(), string.start()
        if words[0] == '"':
            words, start = words[1:-1], start + 1
        for part in words.split("\n"):
            if _RIGHT_TO_LEFT.search(part):
                found.append((start, start + len(part)))
            start += len(part) + 1
    return found
