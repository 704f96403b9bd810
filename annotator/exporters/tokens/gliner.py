"""Writes GLiNER's training data as one array: our tokens, spans with an inclusive end.

GLiNER's own splitter breaks vocalised words, so it gets our tokens. Spans may overlap. The exact
text is in Hashiya's field beside the tokens.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

import orjson

from annotator.core.exchange.extras import FIELD
from annotator.exporters.extras import extras
from annotator.exporters.tokens.alignment import align

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.exporters.terms import Terms


def write_gliner(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write the records as an array with one on a line, which GLiNER's scripts read whole."""
    opening = b"["
    for record in records:
        aligned = align(record, terms, is_flat=False)
        held = replace(record, spans=aligned.spans)
        text = record.document.text
        content = {
            "tokenized_text": [text[start:end] for start, end in aligned.tokens],
            "ner": [
                [first, last - 1, span.label]
                for span, (first, last) in zip(aligned.spans, aligned.ranges, strict=True)
            ],
            FIELD: extras(held) | {"text": text},
        }
        file.write(opening + b"\n" + orjson.dumps(content))
        opening = b","
        yield held
    file.write(b"\n]\n" if opening == b"," else b"[]\n")
