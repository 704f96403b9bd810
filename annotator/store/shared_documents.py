"""Reading the documents that several annotators have begun, with where their spans stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import Status
from annotator.core.span import Place
from annotator.store.annotation_sets import read_merged_keys
from annotator.store.team.sight import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.core.progress import Progress
    from annotator.store.file.database import Database
    from annotator.store.team.sight import Sight

BEGUN = (Status.IN_PROGRESS, Status.DONE)
_READ_AT_ONCE = 50  # documents; their texts are in memory together


def read_shared(
    database: Database,
    annotators: Sequence[int],
    statuses: Sequence[Status],
    report: Progress,
    least: int = 2,
    sight: Sight = ALL,
) -> Iterator[tuple[str, str, dict[int, list[Place]]]]:
    """Yield id, text and sets of the documents where ``least`` or more annotators are that far.

    Sets that may not be seen are left out. Progress is in documents of the project.
    """
    for sets in _stream_sets(database, annotators, statuses, report, least, sight):
        texts = f"SELECT row, id, text FROM document WHERE row IN ({','.join('?' * len(sets))})"
        for row, document_id, text in database.rows(f"{texts} ORDER BY row", list(sets)):
            yield document_id, text, sets[row]


def read_shared_places(
    database: Database,
    annotators: Sequence[int],
    statuses: Sequence[Status],
    report: Progress,
    sight: Sight = ALL,
) -> Iterator[tuple[str, dict[int, list[Place]]]]:
    """Yield the same of two annotators or more without the texts, which are most of a project."""
    for sets in _stream_sets(database, annotators, statuses, report, 2, sight):
        ids = f"SELECT row, id FROM document WHERE row IN ({','.join('?' * len(sets))})"
        for row, document_id in database.rows(f"{ids} ORDER BY row", list(sets)):
            yield document_id, sets[row]


def _stream_sets(
    database: Database,
    annotators: Sequence[int],
    statuses: Sequence[Status],
    report: Progress,
    least: int,
    sight: Sight,
) -> Iterator[dict[int, dict[int, list[Place]]]]:
    """Yield the sets of some documents at a time, by row and annotator."""
    merged = read_merged_keys(database)
    total = int(database.value("SELECT ifnull(max(row), 0) FROM document"))
    for first in range(1, total + 1, _READ_AT_ONCE):
        report(first - 1, total)
        last = first + _READ_AT_ONCE - 1
        sets = _read_sets(database, annotators, statuses, first, last, sight)
        sets = {row: found for row, found in sets.items() if len(found) >= least}
        if sets:
            _read_places(database, sets, merged, first, last)
            yield sets
    report(total, total)


def begun_by(database: Database, statuses: Sequence[Status]) -> list[int]:
    """Return the numbers of the annotators who have a set that far, in the order they came."""
    marks = ",".join("?" * len(statuses))
    found = database.rows(
        f"SELECT number FROM annotator AS a WHERE EXISTS (SELECT 1 FROM annotation_set AS s"
        f" WHERE s.annotator = a.number AND s.status IN ({marks})) ORDER BY number",
        [str(status) for status in statuses],
    )
    return [number for (number,) in found]


def _read_sets(
    database: Database,
    annotators: Sequence[int],
    statuses: Sequence[Status],
    first: int,
    last: int,
    sight: Sight,
) -> dict[int, dict[int, list[Place]]]:
    """Return the sets of documents, still without their spans."""
    sets: dict[int, dict[int, list[Place]]] = {}
    for row, annotator in database.rows(
        "SELECT document, annotator FROM annotation_set AS s WHERE document BETWEEN ? AND ?"
        f" AND annotator IN ({','.join('?' * len(annotators))})"
        f" AND status IN ({','.join('?' * len(statuses))})"
        f" AND {sight.shows('s.document', 's.annotator')} ORDER BY document",
        (first, last, *annotators, *map(str, statuses)),
    ):
        sets.setdefault(row, {})[annotator] = []
    return sets


def _read_places(
    database: Database,
    sets: dict[int, dict[int, list[Place]]],
    merged: dict[str, str],
    first: int,
    last: int,
) -> None:
    """Put the places of spans into their sets; they are all in one index of the table."""
    nobody: dict[int, list[Place]] = {}
    for row, annotator, start, end, label, span_id in database.rows(
        'SELECT document, annotator, start, "end", label, id FROM span'
        " INDEXED BY span_place WHERE document BETWEEN ? AND ?",
        (first, last),
    ):
        places = sets.get(row, nobody).get(annotator)
        if places is not None:
            places.append(Place(start, end, str(merged.get(label, label)), span_id))
