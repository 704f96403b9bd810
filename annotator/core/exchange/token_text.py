"""The text that is rebuilt from tokens where a format keeps no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def join_tokens(sentences: Iterable[Sequence[str]]) -> tuple[str, list[tuple[int, int]]]:
    """Return tokens as a text, with the code point range of each.

    A single space stands between two tokens, a line's end between two sentences.
    """
    parts: list[str] = []
    ranges: list[tuple[int, int]] = []
    at = 0
    for sentence in sentences:
        for index, token in enumerate(sentence):
            if parts:
                parts.append(" " if index else "\n")
                at += 1
            parts.append(token)
            ranges.append((at, at + len(token)))
            at += len(token)
    return "".join(parts), ranges
