"""Reads spaCy's training data as JSON: ``[text, {"entities": [[start, end, label]]}]``.

The pairs stand one a line, or in one array, which may be under ``annotations``. DocBin, which
spaCy itself reads, is handed on to its own reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers import limits
from annotator.importers.faults import fault_at
from annotator.importers.records.extras import foreign_record, foreign_span
from annotator.importers.records.lines import check_count, parse, take
from annotator.importers.tokens.docbin import is_docbin, read_docbin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning


def read_spacy(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a DocBin or of pairs in JSON.

    In the place of one may be what is wrong with it, with its number as the line.

    Raises:
        ImportFailed: what is wrong with the file as a whole.
    """
    peek = getattr(file, "peek", None)
    if peek is not None and is_docbin(peek(1)):
        return read_docbin(file, path, size, report)
    return _read_pairs(file, path, size, report)


def is_spacy(beginning: Beginning) -> bool:
    """Tell whether the file is a DocBin, or has pairs."""
    if is_docbin(beginning.content):
        return True
    start = beginning.content.lstrip()[:40].replace(b" ", b"").replace(b"\n", b"")
    return start.startswith((b'[["', b'["')) and b'"entities"' in beginning.content


def _read_pairs(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    report(0, size)
    pairs = _pairs(limits.read_whole(file, path).removeprefix(b"\xef\xbb\xbf"), path)
    if not pairs:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    for number, pair in enumerate(pairs, 1):
        try:
            check_count(number)
            yield _record(parse(pair) if type(pair) is bytes else pair, number)
        except ImportFailed as error:
            yield fault_at(error, path, number)
    report(size, size)


def _pairs(content: bytes, path: Path) -> list[Any]:
    """Return the pairs of a file; where it is no JSON as a whole, its lines."""
    try:
        found = parse(content)
    except ImportFailed as whole:
        lines = [line for line in content.split(b"\n") if line.strip()]
        if len(lines) < 2:
            raise ImportFailed(whole.reason, path=path, line=1, **whole.details) from whole
        return lines
    if type(found) is dict:
        found = found.get("annotations")
    if type(found) is not list:
        raise ImportFailed(Reason.NOT_AN_OBJECT, path=path, line=1)
    return [found] if len(found) == 2 and type(found[0]) is str else found


def _record(pair: Any, number: int) -> Record:
    if type(pair) is not list or len(pair) != 2 or type(pair[0]) is not str:
        raise ImportFailed(Reason.WRONG_TYPE, field="pair", expected="[text, object]")
    text, found = pair
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, offset=text.index("\0"))
    if type(found) is not dict:
        raise ImportFailed(Reason.WRONG_TYPE, field="pair[1]", expected="object")
    spans = [
        _span(each, f"entities[{index}]", text)
        for index, each in enumerate(take(found, "entities", list, []))
    ]
    return foreign_record(text, spans, found, number, known=("entities",))


def _span(found: Any, place: str, text: str) -> Span:
    if type(found) is not list or list(map(type, found)) != [int, int, str]:
        raise ImportFailed(Reason.WRONG_TYPE, field=place, expected="[start, end, label]")
    return foreign_span(text, found[0], found[1], found[2])
