"""Where a word may be cut behind its proclitics, proposed only where the rest is a word."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from annotator.arabic.clitics.morphology import CliticAnalyzer
from annotator.arabic.folded_text import FoldedText
from annotator.arabic.signs import PROCLITICS

if TYPE_CHECKING:
    from annotator.arabic.clitics.attested import Attested

_LONGEST = max(map(len, PROCLITICS))
# Shorter rests are words by chance: of these only labels and the lexicon are believed.
_SHORTEST_IN_TEXT = 4


@cache
def clitic_analyzer() -> CliticAnalyzer:
    """Return the analyzer that all share. Nothing is loaded before it is used or warmed."""
    return CliticAnalyzer()


def proclitic_cuts(
    word: str, attested: Attested, *, besides: int = 0, analyzer: CliticAnalyzer | None = None
) -> list[int]:
    """Return how many code points may be cut off the front of a word, the likeliest first.

    A cut takes و ف ب ل ك س, or one of them after و or ف, with the marks and tatweel on them. It is
    proposed where the rest begins in another script or a digit (``لـOpenAI``), or else where the
    rest is labelled, in the lexicon or elsewhere in the text, and the word itself is neither
    labelled nor in the lexicon. ``besides`` is the number of labels that are the word's own and do
    not count for it.

    ``للأمم`` is cut to ``لأمم``: the second ل is the article's, whose alef is not written after
    ل. So do the treebanks segment (the Penn Arabic Treebank writes the alef back, UD's PUD
    does not); a span holds only what is written. The rest counts as attested as ``الأمم``.
    """
    folded = FoldedText(word)
    form = folded.folded
    mixed = _before_other_script(form)
    if mixed:
        return [folded.original(mixed)]
    if not form.isalpha():
        return []
    readings = (analyzer or clitic_analyzer()).readings(form)
    known = {each.proclitics for each in readings if each.known}
    if 0 in known or attested.labels(form) > besides:
        return []
    lengths = sorted({each.proclitics for each in readings} - {0})
    cuts = (
        [length for length in lengths if any(map(attested.labels, _rests(form, length)))]
        or sorted(known)
        or _cuts_by_text(form, lengths, attested)
    )
    return [folded.original(length) for length in cuts]


def stands_without_article(form: str, attested: Attested) -> bool:
    """Tell whether a folded word, of which ال was taken off, is a word by itself."""
    if attested.labels(form) or (len(form) >= _SHORTEST_IN_TEXT and attested.count(form)):
        return True
    if not form.isalpha():
        return False
    readings = clitic_analyzer().readings("ال" + form)
    return any(each.known and each.article and not each.proclitics for each in readings)


def _before_other_script(form: str) -> int:
    for length in range(1, _LONGEST + 1):
        rest = form[length : length + 1]
        if form[:length] in PROCLITICS and rest and not _is_arabic(rest):
            return length
    return 0


def _is_arabic(letter: str) -> bool:
    return "\u0600" <= letter <= "\u08ff" or not letter.isalnum()


def _rests(form: str, length: int) -> tuple[str, ...]:
    rest = form[length:]
    if form[length - 1] == "ل" and rest.startswith("ل"):
        return rest, "ا" + rest
    return (rest,)


def _cuts_by_text(form: str, lengths: list[int], attested: Attested) -> list[int]:
    counts = {
        length: sum(map(attested.count, _with_and_without_article(_rests(form, length))))
        for length in lengths
        if len(form) - length >= _SHORTEST_IN_TEXT
    }
    return sorted(
        (length for length, count in counts.items() if count),
        key=lambda length: (-counts[length], -length),
    )


def _with_and_without_article(rests: tuple[str, ...]) -> set[str]:
    found = set(rests)
    for rest in rests:
        bare = rest.removeprefix("ال")
        found |= {"ال" + rest} if bare == rest else {bare}
    return {form for form in found if len(form) >= _SHORTEST_IN_TEXT}
