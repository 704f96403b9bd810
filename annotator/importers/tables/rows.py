"""Makes records of the rows of a table, whose first row names its columns.

A row with a text and without a start is a document. A row with a start is a span: of the text in
it, or where it has none of the document above it. Columns of other names are metadata.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from annotator.core.document import Document, Record, Status, is_name, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.core.table_columns import COLUMNS
from annotator.importers import limits
from annotator.importers.records.jsonl import quote, status_of
from annotator.importers.records.lines import check_count, check_depth, parse_object
from annotator.importers.text import headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_SYNONYMS = {
    "id": "document",
    "document_id": "document",
    "doc_id": "document",
    "headline": "title",
    "content": "text",
    "body": "text",
    "article": "text",
    "date": "published",
    "begin": "start",
    "start_offset": "start",
    "end_offset": "end",
    "النص": "text",
    "العنوان": "title",
    "المصدر": "source",
    "التاريخ": "published",
    "الوسم": "label",
}


def read_rows(rows: Iterable[tuple[int, Sequence[str]]], path: Path) -> Iterator[Record]:
    """Stream the records of rows with the lines they begin on.

    Raises:
        ImportFailed: with the line: MISSING_FIELD, WRONG_TYPE, BAD_ROW, or FILE_EMPTY.
    """
    columns: list[str] | None = None
    current: _Gathered | None = None
    count = 0
    for line, row in rows:
        try:
            if not any(row):
                continue
            if columns is None:
                columns = _columns(row)
                continue
            if len(row) > len(columns) and any(row[len(columns) :]):
                cause = f"{len(row)} cells under {len(columns)} columns"
                raise ImportFailed(Reason.BAD_ROW, cause=cause)
            cells = dict(zip(columns, row, strict=False))
            if current is None or not current.continues(cells):
                if current is not None:
                    yield current.record()
                count += 1
                check_count(count)
                current = _begun(cells, line)
            if cells.get("start"):
                current.spans.append(_span(cells, current.opening.document.text))
        except ImportFailed as error:
            raise ImportFailed(error.reason, path=path, line=line, **error.details) from error
    if current is None:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    yield current.record()


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
        if not cells.get("text"):
            return True
        return all(
            cells.get(name, "") == self.cells.get(name, "")
            for name in ("document", "text", "annotator")
        )

    def record(self) -> Record:
        return replace(self.opening, spans=tuple(self.spans))


def _columns(row: Sequence[str]) -> list[str]:
    columns: list[str] = []
    for cell in row:
        name = cell.strip()
        known = _SYNONYMS.get(name.lower(), name.lower())
        columns.append(known if known in COLUMNS and known not in columns else name)
    if "text" not in columns:
        raise ImportFailed(Reason.MISSING_FIELD, field="text")
    return columns


def _begun(cells: dict[str, str], line: int) -> _Gathered:
    text = cells.get("text", "")
    if not text:
        raise ImportFailed(Reason.MISSING_FIELD, field="text")
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, offset=text.index("\0"))
    others = {n: cell for n, cell in cells.items() if n not in COLUMNS and cell and n}
    if "start" not in cells and cells.get("label"):
        others["label"] = cells["label"]  # of the whole document, as classifiers have it
    meta = _object(cells, "meta") | others
    document = Document(
        cells.get("document", "") or text_id(text),
        cells["title"] if "title" in cells else headline(text),
        text,
        cells.get("source", ""),
        cells.get("published", ""),
        meta,
    )
    annotator = cells.get("annotator") or None
    if annotator is not None and not is_name(annotator):
        raise ImportFailed(Reason.WRONG_TYPE, field="annotator", expected="a name")
    named = cells.get("status", "")
    status = status_of(named) if named else Status.NEW
    return _Gathered(cells, Record(document, annotator, status, line=line))


def _span(cells: dict[str, str], text: str) -> Span:
    start, end = (_number(cells, name) for name in ("start", "end"))
    if not cells.get("label"):
        raise ImportFailed(Reason.MISSING_FIELD, field="label")
    found = quote(text, start, end)
    words = cells.get("quote", "")
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
