"""Writes WebAnno TSV 3.3: a file for each record, a line for each token, a sentence for each line.

Tokens are ours, cut where a span begins or ends inside one. What the format has no place for
stands in a file beside them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.exchange.extras import SIDECAR
from annotator.core.exchange.losses import LossKind
from annotator.core.text.offsets import Utf16Map
from annotator.exporters.extras import extras
from annotator.exporters.lines import write_line
from annotator.exporters.tokens.alignment import align, moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.exporters.terms import Portion, Terms
    from annotator.exporters.tokens.alignment import Aligned

_HEADER = (
    "#FORMAT=WebAnno TSV 3.3\n"
    "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n\n"
)
_SPECIAL = re.compile(r"\\|\[|\]|\||_|->|;|\*")
_CONTROLS = str.maketrans(
    {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\f": "\\f", "\b": "\\b"}
)


def write_webanno_tsv(
    portions: Iterable[Portion], folder: Path, terms: Terms
) -> Iterator[Record | None]:
    """Write the files; None for a document of white space alone."""
    number = 0
    for portion in portions:
        place = folder / portion.name
        place.mkdir(exist_ok=True)
        with (place / SIDECAR).open("wb") as beside:
            for record in portion.records:
                aligned = align(record, terms, is_flat=False)
                if not aligned.tokens:
                    yield None
                    continue
                number += 1
                name = f"{number:06}"
                held, sentences = _held(record, aligned)
                same = held.document.text == record.document.text
                terms.losses.add(LossKind.WHITESPACE, record.document.id, not same)
                lines = _HEADER + "".join(_lines(held, aligned, sentences))
                (place / f"{name}.tsv").write_bytes(lines.encode())
                write_line(beside, {"file": name, **extras(held)})
                yield held


def _held(record: Record, aligned: Aligned) -> tuple[Record, list[tuple[int, int]]]:
    """Return the record with other white space around its lines, and where these are.

    White space between two sentences comes back as line ends, and before the first as spaces.
    """
    text = record.document.text
    sentences: list[tuple[int, int]] = []
    for start, end in aligned.tokens:
        if sentences and "\n" not in text[sentences[-1][1] : start]:
            sentences[-1] = (sentences[-1][0], end)
        else:
            sentences.append((start, end))
    pieces, at = list[str](), 0
    for start, end in sentences:
        pieces += ((" " if at == 0 else "\n") * (start - at), text[start:end])
        at = end
    kept = "".join(pieces)
    document = replace(record.document, text=kept)
    spans = tuple(moved(span, span.start, span.end, kept) for span in aligned.spans)
    return replace(record, document=document, spans=spans), sentences


def _lines(record: Record, aligned: Aligned, sentences: list[tuple[int, int]]) -> Iterator[str]:
    text = record.document.text
    units = Utf16Map(text)
    cells = _cells(aligned)
    token = 0
    for number, (begin, end) in enumerate(sentences, 1):
        yield f"\n#Text={text[begin:end].translate(_CONTROLS)}\n"
        first = token
        while token < len(aligned.tokens) and aligned.tokens[token][0] < end:
            start, stop = aligned.tokens[token]
            place = f"{units.to_utf16(start)}-{units.to_utf16(stop)}"
            words = text[start:stop].translate(_CONTROLS)
            unit = f"{number}-{token - first + 1}"
            yield f"{unit}\t{place}\t{words}\t{'|'.join(cells[token]) or '_'}\t\n"
            token += 1


def _cells(aligned: Aligned) -> list[list[str]]:
    """Return the values of each token, numbered, so that those of a span are known to be one."""
    cells: list[list[str]] = [[] for _ in aligned.tokens]
    for number, (span, (first, last)) in enumerate(
        zip(aligned.spans, aligned.ranges, strict=True), 1
    ):
        value = _SPECIAL.sub(lambda found: "\\" + found.group(), span.label)
        for token in range(first, last):
            cells[token].append(f"{value}[{number}]")
    return cells
