"""Writes brat's standoff: a text and an ``.ann`` for each record, numbered.

What brat has no place for stands in a file beside them, which it does not look at.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.core.exchange.extras import SIDECAR
from annotator.core.exchange.losses import LossKind
from annotator.core.exchange.relations import RELATIONS, relations_of
from annotator.exporters.extras import extras
from annotator.exporters.lines import write_line
from annotator.exporters.tokens.alignment import moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.span import Span
    from annotator.exporters.terms import Portion, Terms

# brat's lines end where Python's do; a span over one of these is written as fragments.
_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"[^\s\0]+")


def write_brat(portions: Iterable[Portion], folder: Path, terms: Terms) -> Iterator[Record]:
    """Write the pairs of files; each split in a folder of its own."""
    number = 0
    for portion in portions:
        place = folder / portion.name
        place.mkdir(exist_ok=True)
        with (place / SIDECAR).open("wb") as beside:
            for record in portion.records:
                number += 1
                held = replace(record, spans=_fitting(record, terms))
                name = f"{number:06}"
                text = held.document.text
                (place / f"{name}.txt").write_bytes(text.encode())
                has_relations = all(
                    _WORD.fullmatch(kind) for _, kind, _ in relations_of(held.spans)
                )
                lines = "".join(f"{line}\n" for line in _lines(held, has_relations))
                (place / f"{name}.ann").write_bytes(lines.encode())
                bare = replace(held, spans=tuple(map(_without_told, held.spans)))
                write_line(beside, {"file": name, **extras(bare, has_relations=has_relations)})
                yield held


def _fitting(record: Record, terms: Terms) -> tuple[Span, ...]:
    """Return the spans without line ends at their edges, which brat cannot quote."""
    fitting: dict[tuple[int, int, str], Span] = {}
    document = record.document
    for span in record.spans:
        fragments = _fragments(span)
        start, end = (fragments[0][0], fragments[-1][1]) if fragments else (span.start, span.start)
        if (start, end) != (span.start, span.end):
            terms.losses.add(LossKind.OFF_TOKEN, document.id)
        if start == end:
            continue
        if (start, end, span.label) in fitting:
            terms.losses.add(LossKind.OVERLAP, document.id)
            continue
        fitting[start, end, span.label] = moved(span, start, end, document.text)
    return tuple(fitting.values())


def _fragments(span: Span) -> list[tuple[int, int]]:
    """Return the stretches of a span between line ends."""
    found, start = [], span.start
    for part in _BREAKS.split(span.text):
        if part.strip():
            found.append((start, start + len(part)))
        start += len(part) + 1
    return found


def _lines(record: Record, has_relations: bool) -> Iterator[str]:
    text = record.document.text
    for number, span in enumerate(record.spans, 1):
        fragments = _fragments(span)
        places = ";".join(f"{start} {end}" for start, end in fragments)
        words = " ".join(text[start:end] for start, end in fragments)
        yield f"T{number}\t{span.label} {places}\t{words}"
    told = 0
    for number, span in enumerate(record.spans, 1):
        for name, value in span.attributes.items():
            if _is_told(name, value):
                told += 1
                yield f"A{told}\t{name} T{number}" + ("" if value is True else f" {value}")
        if _is_line(span.note):
            yield f"#{number}\tAnnotatorNotes T{number}\t{span.note}"
    if has_relations:
        for number, (source, kind, target) in enumerate(relations_of(record.spans), 1):
            yield f"R{number}\t{kind} Arg1:T{source + 1} Arg2:T{target + 1}"


def _is_told(name: str, value: Any) -> bool:
    """Tell whether brat has an attribute as it is: of one word, or a flag."""
    is_value = value is True or (isinstance(value, str) and bool(_WORD.fullmatch(value)))
    return is_value and name != RELATIONS and bool(_WORD.fullmatch(name))


def _is_line(note: str) -> bool:
    return bool(note) and note == note.strip() and "\0" not in note and not _BREAKS.search(note)


def _without_told(span: Span) -> Span:
    """Return the span without what stands in brat's own lines, so that it can be changed there."""
    rest = {n: value for n, value in span.attributes.items() if not _is_told(n, value)}
    return replace(span, attributes=rest, note="" if _is_line(span.note) else span.note)
