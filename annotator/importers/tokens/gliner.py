"""Reads GLiNER's training data: ``tokenized_text`` and ``ner``, whose ends are inclusive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.importers.records.lines import take
from annotator.importers.records.listed import read_records
from annotator.importers.tokens.token_records import token_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.exchange.tags import TokenSpan
    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

_TOKENS = "tokenized_text"
_KNOWN = (_TOKENS, "ner", "ner_labels", FIELD)


def read_gliner(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of an array or of lines.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    return read_records(file, path, size, report, _record)


def is_gliner(beginning: Beginning) -> bool:
    """Tell whether the first record has GLiNER's name for its tokens."""
    return _TOKENS in beginning.keys


def _record(found: dict[str, Any], line: int) -> Record:
    tokens = take(found, _TOKENS, list)
    listed = take(found, "ner", list, [])
    spans = [_span(each, f"ner[{index}]") for index, each in enumerate(listed)]
    return token_record(tokens, spans, found, line, known=_KNOWN, field=_TOKENS)


def _span(found: Any, place: str) -> TokenSpan:
    if type(found) is not list or list(map(type, found)) != [int, int, str]:
        raise ImportFailed(Reason.WRONG_TYPE, field=place, expected="[first, last, label]")
    return found[0], found[1] + 1, found[2]
