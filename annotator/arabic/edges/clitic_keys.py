"""Takes one clitic, quote or punctuation mark off a span's start, or puts it back, by the letters.

No dictionary is asked: whoever presses the key knows the word.
"""

from __future__ import annotations

from annotator.arabic.folded_text import FoldedText
from annotator.arabic.signs import skip_blanks, skip_blanks_back
from annotator.core.text.text_units import in_word, word_range

_ARTICLE = "ال"


def peel(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without the first clitic, quote or mark; as it is where there is none."""
    later = _next_edge(text, start)
    return (later, end) if later < end else (start, end)


def add_clitic(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range with the clitic, quote or mark before it; the inverse of ``peel``."""
    return _previous_edge(text, start), end


def _next_edge(text: str, start: int) -> int:
    if start >= len(text):
        return start
    if not in_word(text, start):
        return skip_blanks(text, start + 1, len(text))
    word_start, word_end = word_range(text, start)
    later = [edge for edge in _edges(text, word_start, word_end) if edge > start]
    if not later:
        return start
    return skip_blanks(text, later[0], len(text)) if later[0] == word_end else later[0]


def _previous_edge(text: str, start: int) -> int:
    if start and start < len(text) and in_word(text, start) and in_word(text, start - 1):
        word_start, word_end = word_range(text, start)
        return max(edge for edge in _edges(text, word_start, word_end) if edge < start)
    before = skip_blanks_back(text, start, 0)
    if not before or "\n" in text[before:start]:
        return start
    if not in_word(text, before - 1):
        return before - 1
    word_start = word_range(text, before - 1)[0]
    edges = _edges(text, word_start, before)
    # Only a word that is a proclitic to its end can stand before a quote or a space.
    return edges[-2] if len(edges) > 1 and edges[-1] == before else start


def _edges(text: str, word_start: int, word_end: int) -> list[int]:
    """Return where a span may begin in a word: before and after each clitic at its front.

    The word's own end is among them where the word is nothing but a proclitic.
    """
    word = FoldedText(text[word_start:word_end])
    form, place, edges = word.folded, 0, [0]
    for letters in ("وف", "بلكس"):
        if form[place : place + 1] and form[place] in letters:
            place += 1
            edges.append(place)
    if form.startswith(_ARTICLE, place):
        edges.append(place + len(_ARTICLE))
    elif place and form[place - 1] == "ل" and form.startswith("ل", place):
        edges.append(place + 1)  # the article's ل, whose alef is not written
    if edges[-1] > place and edges[-1] == len(form):
        edges.pop()  # ال and nothing after it is no article
    offsets = [word_start + word.original(edge) for edge in edges[1:] if edge < len(form)]
    return [word_start, *offsets, *([word_end] if edges[-1] == len(form) > 0 else [])]
