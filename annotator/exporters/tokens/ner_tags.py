"""Tokens and numbered IOB2 tags, as Hugging Face's token classification has them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.errors import ExportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.tags import Scheme, encode
from annotator.exporters.extras import extras
from annotator.exporters.tokens.alignment import align

if TYPE_CHECKING:
    from annotator.core.document import Record
    from annotator.exporters.terms import Terms


class TagNames:
    """The names of a ClassLabel: O, then B- and I- of each label, in the order of the project."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        self._numbers = {"O": 0}
        for label in labels:
            self.learn(label)

    def learn(self, label: str) -> None:
        """Give numbers to a label that has none."""
        for letter in "BI":
            self._numbers.setdefault(f"{letter}-{label}", len(self._numbers))

    def number(self, tag: str) -> int:
        """Return the number of a tag.

        Raises:
            ExportFailed: UNKNOWN_LABEL.
        """
        if tag not in self._numbers:
            known = ", ".join(self._numbers)
            raise ExportFailed(Reason.UNKNOWN_LABEL, label=tag[2:], known=known)
        return self._numbers[tag]

    def listed(self) -> list[str]:
        """Return the names in the order of their numbers."""
        return list(self._numbers)


@dataclass(frozen=True, slots=True)
class TaggedRow:
    """A row of a data set, and the record as it is held by it."""

    content: dict[str, Any]
    held: Record


def tagged_row(record: Record, terms: Terms, names: TagNames) -> TaggedRow:
    """Return a record as a row with ``id``, ``tokens`` and ``ner_tags``, which are numbers.

    The exact text and what else the columns cannot hold is JSON in a column of ours: a string,
    because Arrow wants the same fields in every row.
    """
    aligned = align(record, terms, is_flat=True)
    held = replace(record, spans=aligned.spans)
    text = record.document.text
    spans = [
        (*tokens, span.label) for tokens, span in zip(aligned.ranges, aligned.spans, strict=True)
    ]
    tags = encode(len(aligned.tokens), spans, Scheme.IOB2)
    content = {
        "id": record.document.id,
        "tokens": [text[start:end] for start, end in aligned.tokens],
        "ner_tags": [names.number(tag) for tag in tags],
        FIELD: orjson.dumps(extras(held) | {"text": text}).decode(),
    }
    return TaggedRow(content, held)
