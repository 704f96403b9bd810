"""Compares what an export holds with what its own reader gives back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import orjson

from annotator.core.document import Status
from annotator.core.errors import ExportFailed, ImportFailed, Reason
from annotator.formats.format import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from annotator.core.document import Record
    from annotator.core.span import Span


class Proof:
    """Remembers a digest of each record that was written, and strikes it off when it comes back.

    The digests are Python's own hashes: eight bytes a record, against bugs and not against foes.
    """

    def __init__(self, holds: frozenset[Part]) -> None:
        self._holds = holds
        self._awaited = Counter[int]()

    def expect(self, record: Record) -> None:
        """Remember a record as the format holds it."""
        self._awaited[self._digest(record)] += 1

    def compare(self, records: Iterable[Record]) -> None:
        """Strike off each record that comes back.

        Raises:
            ExportFailed: PROOF_FAILED with the id of a document that came back as another one, or
                with how many did not come back.
        """
        try:
            for record in records:
                digest = self._digest(record)
                if not self._awaited[digest]:
                    raise ExportFailed(Reason.PROOF_FAILED, document=record.document.id)
                self._awaited[digest] -= 1
        except ImportFailed as error:
            if error.reason is Reason.FILE_EMPTY:
                return  # an empty split is; what is missing is found when all is read
            cause = f"{error.reason} {error.line or ''} {error.details}"
            raise ExportFailed(Reason.PROOF_FAILED, document=cause) from error

    def finish(self) -> None:
        """Raise ExportFailed where something did not come back."""
        if missing := self._awaited.total():
            raise ExportFailed(Reason.PROOF_FAILED, document=f"{missing} × ?")

    def _digest(self, record: Record) -> int:
        document = record.document
        values: list[Any] = [document.text]
        if Part.DETAILS in self._holds:
            values += (document.id, document.title, document.source, document.published)
            values.append(_flat(document.meta))
        if Part.SOURCES in self._holds:
            values += (
                (each.id, each.title, each.source, each.published, _flat(each.meta))
                for each in document.sources
            )
        if Part.ANNOTATOR in self._holds:
            values.append(record.annotator)
        if Part.STATUS in self._holds and record.status is not Status.NEW:
            values.append(record.status)
        return hash((*values, *sorted(map(self._span, record.spans))))

    def _span(self, span: Span) -> tuple[Any, ...]:
        # Attributes and relations are one mapping here; what is not held was taken off before.
        return (
            span.start,
            span.end,
            span.label,
            span.id if Part.SPAN_IDS in self._holds else "",
            span.text,
            _flat(span.attributes),
            span.note,
        )


def _flat(values: Mapping[str, Any]) -> bytes:
    return orjson.dumps(values, option=orjson.OPT_SORT_KEYS) if values else b""
