"""Lets the labels of an article be suggested in its near copies, where the same words stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.document import AnnotatorKind
from annotator.core.edits.edits import AddSpans, Batch
from annotator.core.identifiers import new_id
from annotator.core.progress import Progress, silent
from annotator.core.text.equal_runs import equal_runs
from annotator.store import annotation_sets, documents
from annotator.store.copies import listing
from annotator.store.team.assignments import read_assignments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.core.document import Annotator
    from annotator.core.span import Span
    from annotator.store.file.database import Database

RULE = "copies"
"""The name of the annotator whose suggestions these are; where a person has it, one like it."""


def name_of_rule(annotators: Sequence[Annotator]) -> str:
    """Return the name under which copies are suggested, which no person has."""
    persons = {each.name for each in annotators if each.kind is not AnnotatorKind.RULE}
    name, number = RULE, 1
    while name in persons:
        number += 1
        name = f"{RULE} {number}"
    return name


def suggest(
    database: Database, row: int, annotator_id: str, rule_id: str, report: Progress = silent
) -> Batch:
    """Return the act that suggests an annotator's spans over a document in its near copies.

    A span is suggested where the copy has the same words in the same place of the text, as a
    comparison of both puts it, unless it is there already. Copies that are assigned to others are
    left out: they are not to see what somebody made of the same words. Progress is in copies.
    """
    document = documents.read_document(database, row)
    spans = annotation_sets.read_set(database, document.id, annotator_id).spans
    copies = [each for each in listing.read_group(database, row) if each.row != row]
    assigned = read_assignments(database)
    edits = list[AddSpans]()
    for done, copy in enumerate(copies):
        report(done, len(copies))
        if set(assigned.get(copy.id, ())) - {annotator_id}:
            continue
        text = documents.read_document(database, copy.row).text
        known = {
            (span.start, span.end, span.label)
            for owner in (annotator_id, rule_id)
            for span in annotation_sets.read_set(database, copy.id, owner).spans
        }
        found = tuple(
            replace(span, id=new_id(), note="")
            for span in spans_in_copy(document.text, spans, text)
            if (span.start, span.end, span.label) not in known
        )
        if found:
            edits.append(AddSpans(copy.id, rule_id, found))
    report(len(copies), len(copies))
    return Batch(tuple(edits))


def spans_in_copy(text: str, spans: Sequence[Span], copy: str) -> Iterator[Span]:
    """Yield the spans of a text where they stand in a copy, each with its own words there."""
    runs = equal_runs(text, copy)
    for span in spans:
        for run in runs:
            if run.before <= span.start and span.end <= run.before + run.length:
                shift = run.after - run.before
                start, end = span.start + shift, span.end + shift
                edges = ((span.start, start), (span.end, end))
                if all(_cuts(text, here) == _cuts(copy, there) for here, there in edges):
                    yield replace(span, start=start, end=end)


def _cuts(text: str, place: int) -> bool:
    """Tell whether a place is inside a word, as the 20 of 2002 ends in one."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
