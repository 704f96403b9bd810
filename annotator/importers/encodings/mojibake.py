"""Finds text that was once read in a wrong encoding (mojibake), and repairs it by choice.

ftfy knows UTF-8 that was read as a Western encoding. Two more are frequent in Arabic and are found
here: UTF-8 read as Windows-1256 (``ط´ط±ظƒط©``), and Windows-1256 read as a Western encoding
(``ÔÑßÉ``). Lines are repaired one by one: a sound one is never touched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from annotator.core.document import text_id
from annotator.core.errors import AnnotatorError, Reason
from annotator.importers.encodings.code_pages import arabic_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.document import Record
    from annotator.core.span import Span

_WESTERN = ("latin-1", "sloppy-windows-1252")  # the second is ftfy's: it has all 256 bytes
_WORDS = 2  # Arabic words of three letters or more, before a line counts as Windows-1256
_ROUNDS = 3  # texts that were read wrongly more than once
_LETTERS = 2  # Arabic letters, before a line counts as UTF-8 read as Windows-1256

Step = tuple[str, str]


@dataclass(frozen=True, slots=True)
class RepairedLine:
    """A line, counted from 1, as it was and as it is, without its line end."""

    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A text that was repaired, and what was changed in it.

    ``lost`` counts the characters that the wrong encoding had destroyed: U+FFFD stands for them.
    """

    text: str
    lines: tuple[RepairedLine, ...]
    lost: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    before: str
    after: str
    steps: tuple[Step, ...]


def find_mojibake(text: str) -> Repair | None:
    """Return the repair of a text; None where there is nothing to repair."""
    lines = _repaired_lines(text)
    changed = [(number, line) for number, line in enumerate(lines, 1) if line.steps]
    if not changed:
        return None
    repaired = "\n".join(line.after for line in lines)
    told = tuple(RepairedLine(number, line.before, line.after) for number, line in changed)
    return Repair(repaired, told, repaired.count("\ufffd"))


def repair_mojibake(record: Record) -> tuple[Record, Repair | None]:
    """Return a record with its text, title and source repaired, its spans over the same words.

    Raises:
        AnnotatorError: SPLIT_BY_REPAIR where a span begins or ends inside what is one character
            when repaired.
    """
    document = record.document
    repair = find_mojibake(document.text)
    title, source = (_repaired(each) for each in (document.title, document.source))
    text = repair.text if repair else document.text
    changed = replace(document, text=text, title=title, source=source)
    if repair is None:
        return (record if changed == document else replace(record, document=changed)), None
    if document.id == text_id(document.text):
        changed = replace(changed, id=text_id(text))
    lines = _repaired_lines(document.text)
    spans = tuple(_moved(span, lines, document.text, text) for span in record.spans)
    return replace(record, document=changed, spans=spans), repair


def _repaired(words: str) -> str:
    repair = find_mojibake(words)
    return repair.text if repair else words


def _repaired_lines(text: str) -> list[_Line]:
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [_repaired_line(start, line) for start, line in zip(starts, lines, strict=False)]


def _repaired_line(start: int, line: str) -> _Line:
    after, steps = line, tuple[Step, ...]()
    for _ in range(_ROUNDS):
        found = next(((plan, text) for plan, text in _repairs(after) if text != after), None)
        if found is None:
            break
        steps += found[0]
        after = found[1]
    return _Line(start, line, after, steps)


def _repairs(line: str) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield what a line may have been, with the way to it."""
    if line.isascii():
        return
    for steps in _plans(line):
        text = _applied(line, steps)
        if text is not None and "\0" not in text:
            yield steps, text


def _plans(line: str) -> Iterator[tuple[Step, ...]]:
    """Yield ways to repair a line, the surest first."""
    as_utf8 = (("encode", "cp1256"), ("decode", "utf-8"))
    # No line of sound Arabic is UTF-8 when written in Windows-1256: letter follows letter there.
    if sum("\u0620" <= letter <= "\u064a" for letter in _applied(line, as_utf8) or "") >= _LETTERS:
        yield as_utf8
    yield tuple((kind, name) for kind, name in _ftfy().fix_encoding_and_explain(line, _config())[1])
    for western in _WESTERN:
        steps = (("encode", western), ("decode", "cp1256"))
        if _is_arabic(_applied(line, steps) or ""):
            yield steps


def _is_arabic(line: str) -> bool:
    long = [word for word in line.split() if len(word) > 2 and not word.isascii()]
    return len(long) >= _WORDS and arabic_words(line) is not None


def _applied(line: str, steps: tuple[Step, ...]) -> str | None:
    try:
        applied: str = _ftfy().apply_plan(line, steps)
    except UnicodeError:
        return None
    return applied


def _moved(span: Span, lines: list[_Line], before: str, after: str) -> Span:
    start, end = (_moved_edge(edge, lines) for edge in (span.start, span.end))
    if start is None or end is None or start >= end:
        raise AnnotatorError(Reason.SPLIT_BY_REPAIR, start=span.start, end=span.end)
    quoted = span.text == before[span.start : span.end]
    return replace(span, start=start, end=end, text=after[start:end] if quoted else span.text)


def _moved_edge(edge: int, lines: list[_Line]) -> int | None:
    """Return where an edge stands in the repaired text; None where nothing begins there."""
    shift = 0
    for line in lines:
        inside = edge - line.start
        if inside <= len(line.before):
            beginning = line.before[:inside]
            if line.steps:
                found = _applied(beginning, line.steps)
                if found is None or not line.after.startswith(found):
                    return None
                return line.start + shift + len(found)
            return edge + shift
        shift += len(line.after) - len(line.before)
    return edge + shift  # outside the text, which the project finds


@cache
def _ftfy() -> Any:
    import ftfy  # only where somebody asks for a repair

    return ftfy


@cache
def _config() -> Any:
    # Control characters of old encodings are no mojibake of the text's words.
    return _ftfy().TextFixerConfig(fix_c1_controls=False)
