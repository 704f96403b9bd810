"""Makes records of the rows of a table, whose first row names its columns.

A row with a text and without a start is a document. A row with a start is a span: of the text in
it, or where it has none of the document above it. A table without texts has spans of documents that
are known by their ids. Columns of other names are metadata.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain, islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.document import Document, Record, Status, is_name, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.importers import limits
from annotator.importers.faults import fault_at
from annotator.importers.records.jsonl import quote, status_of
from annotator.importers.records.lines import check_count, check_depth, parse_object
from annotator.importers.tables.columns import (
    AS_METADATA,
    LEFT_OUT,
    ROWS_LOOKED_AT,
    settled_roles,
)
from annotator.importers.text import headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_OWN = "meta:"  # before a name that is the column's own and not that of a role


def read_rows(
    rows: Iterable[tuple[int, Sequence[str]]],
    path: Path,
    chosen: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Record | ImportFailed]:
    """Stream the records of rows with the lines they begin on, or what is wrong with a row.

    ``chosen`` says by header what columns hold; see ``roles_of``.

    Raises:
        ImportFailed: with the line: no column has a text or names a document, a chosen one is
            missing, too many records, or FILE_EMPTY.
    """
    rows = iter(rows)
    header = next(((line, row) for line, row in rows if any(row)), None)
    if header is None:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    first = list(islice(rows, ROWS_LOOKED_AT))
    try:
        columns = _columns(header[1], settled_roles(header[1], chosen, [row for _, row in first]))
    except ImportFailed as error:
        raise ImportFailed(error.reason, path=path, line=header[0], **error.details) from error
    gathering, is_faulty = _Gathering(columns), False
    for line, row in chain(first, rows):
        if not any(row):
            continue
        try:
            yield from gathering.take(line, row)
        except ImportFailed as error:
            is_faulty = True
            yield fault_at(error, path, line)
    if gathering.count == 0 and not is_faulty:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    yield from gathering.finish()


class _Gathering:
    """Puts the rows of one record together."""

    def __init__(self, columns: list[str]) -> None:
        self._columns = columns
        self._current: _Gathered | None = None
        self._is_broken = False
        self.count = 0

    def take(self, line: int, row: Sequence[str]) -> Iterator[Record]:
        """Take the next row; yield the record before it where it begins another one."""
        columns = self._columns
        if len(row) > len(columns) and any(row[len(columns) :]):
            cause = f"{len(row)} cells under {len(columns)} columns"
            raise ImportFailed(Reason.BAD_ROW, cause=cause)
        cells = dict(zip(columns, row, strict=False))
        if self._current is None or not self._current.continues(cells):
            is_more = bool(cells.get("start")) and cells.get("text") == ""
            if self._is_broken and is_more:
                return  # a span of the document that was at fault
            self.count += 1
            check_count(self.count)
            yield from self.finish()
            self._current, self._is_broken = None, True
            self._current = _begun(cells, line)
            self._is_broken = False
        if cells.get("start"):
            opening = self._current.opening
            text = None if opening.is_reference else opening.document.text
            self._current.spans.append(_span(cells, text))

    def finish(self) -> Iterator[Record]:
        """Yield the record whose rows have all come."""
        if self._current is not None:
            yield self._current.record()


@dataclass(slots=True)
class _Gathered:
    """A record of which rows are still to come."""

    cells: dict[str, str]
    opening: Record
    spans: list[Span] = field(default_factory=list)

    def continues(self, cells: dict[str, str]) -> bool:
        """Tell whether a row is a span of this document and set."""
        if not cells.get("start"):
            return False
        if not cells.get("text") and not self.opening.is_reference:
            return True
        return all(
            cells.get(name, "") == self.cells.get(name, "")
            for name in ("document", "text", "annotator")
        )

    def record(self) -> Record:
        return replace(self.opening, spans=tuple(self.spans))


def _columns(row: Sequence[str], roles: Sequence[str]) -> list[str]:
    """Return the name under which each column's cells are kept: its role, or its own."""
    columns: list[str] = []
    for header, role in zip(row, roles, strict=True):
        name = header.strip()
        if role == LEFT_OUT:
            columns.append("")
        elif role == AS_METADATA and name.lower() != "meta":
            columns.append(f"{_OWN}{name}")
        else:
            columns.append(role)
    return columns


def _begun(cells: dict[str, str], line: int) -> _Gathered:
    annotator = cells.get("annotator") or None
    if annotator is not None and not is_name(annotator):
        raise ImportFailed(Reason.WRONG_TYPE, field="annotator", expected="a name")
    named = cells.get("status", "")
    status = status_of(named) if named else Status.NEW
    is_reference = "text" not in cells
    document = _referred(cells) if is_reference else _document(cells)
    opening = Record(document, annotator, status, line=line, is_reference=is_reference)
    return _Gathered(cells, opening)


def _referred(cells: dict[str, str]) -> Document:
    """Return a document of which the row says the id alone."""
    for name in ("document", "start"):
        if not cells.get(name):
            raise ImportFailed(Reason.MISSING_FIELD, field=name)
    return Document(cells["document"], "", "")


def _document(cells: dict[str, str]) -> Document:
    text = cells.get("text", "")
    if not text:
        raise ImportFailed(Reason.MISSING_FIELD, field="text")
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, offset=text.index("\0"))
    others = {n[len(_OWN) :]: cell for n, cell in cells.items() if cell and n.startswith(_OWN)}
    if "start" not in cells and cells.get("label"):
        others["label"] = cells["label"]  # of the whole document, as classifiers have it
    meta = _object(cells, "meta") | others
    return Document(
        cells.get("document", "") or text_id(text),
        cells["title"] if "title" in cells else headline(text),
        text,
        cells.get("source", ""),
        cells.get("published", ""),
        meta,
    )


def _span(cells: dict[str, str], text: str | None) -> Span:
    """Return the span of a row; where the text is not known its quote is what the row says."""
    start, end = (_number(cells, name) for name in ("start", "end"))
    if not cells.get("label"):
        raise ImportFailed(Reason.MISSING_FIELD, field="label")
    words = cells.get("quote", "")
    found = words if text is None else quote(text, start, end)
    if words and words not in (found, f"'{found}"):
        raise ImportFailed(Reason.QUOTE_MISMATCH, start=start, end=end, quote=words, found=found)
    return Span(
        cells.get("span", "") or new_id(),
        start,
        end,
        cells["label"],
        found,
        _object(cells, "attributes"),
        cells.get("note", ""),
    )


def _number(cells: dict[str, str], name: str) -> int:
    found = limits.whole_number(cells.get(name, "").removesuffix(".0"))
    if found is None:
        raise ImportFailed(Reason.WRONG_TYPE, field=name, expected="integer")
    return found


def _object(cells: dict[str, str], name: str) -> dict[str, Any]:
    """Return the JSON object in a cell; in a foreign table it may be any text."""
    cell = cells.get(name, "")
    if not cell:
        return {}
    if not cell.startswith("{"):
        return {name: cell}
    found = parse_object(cell.encode("utf-8", "surrogatepass"))
    check_depth(found, name)
    return found
