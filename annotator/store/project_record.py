"""The beginning of a project, and what it holds, counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from annotator.core.identifiers import new_id
from annotator.core.labels.label_codec import check_labels, label_content
from annotator.store.annotation_sets import read_label_set
from annotator.store.log.events import EventLog
from annotator.store.log.projections import Projections
from annotator.store.team.sight import ALL

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet
    from annotator.store.file.database import Database
    from annotator.store.team.sight import Sight


@dataclass(frozen=True, slots=True)
class AnnotatorCounts:
    """One annotator's share of a project: sets begun, spans in them, documents done."""

    name: str
    kind: str
    sets: int
    spans: int
    done: int


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """What a project holds, counted. ``created`` is ISO 8601 in UTC."""

    path: str
    created: str
    schema_version: int
    documents: int
    spans: int
    events: int
    labels: tuple[str, ...]
    annotators: tuple[AnnotatorCounts, ...]


def begin_project(database: Database, label_set: LabelSet) -> None:
    """Write the first event of a new file, its label set, inside the open transaction."""
    check_labels(label_set)
    created = datetime.now(UTC).isoformat(timespec="seconds")
    project_id = new_id()
    database.execute("INSERT INTO project (id, created) VALUES (?, ?)", (project_id, created))
    content = {
        "id": project_id,
        "created": created,
        "labels": [label_content(label) for label in label_set],
    }
    event = EventLog(database).append("project.begun", content)
    Projections(database).fold(event, content)


def read_info(database: Database, sight: Sight = ALL) -> ProjectInfo:
    """Count what the project holds, of the sets those that may be seen."""
    annotators = database.rows(
        "WITH hidden AS (SELECT s.annotator AS number, count(*) AS sets,"
        " sum(s.span_count) AS spans,"
        f" sum(s.status = 'done') AS done FROM {sight.hidden('annotation_set')} GROUP BY 1)"
        " SELECT a.name, a.kind, ifnull(sum(c.sets), 0) - ifnull(h.sets, 0),"
        " ifnull(sum(c.spans), 0) - ifnull(h.spans, 0),"
        " ifnull(sum(c.sets) FILTER (WHERE c.status = 'done'), 0) - ifnull(h.done, 0)"
        " FROM annotator AS a LEFT JOIN set_count AS c ON c.annotator = a.number"
        " LEFT JOIN hidden AS h ON h.number = a.number"
        " GROUP BY a.number ORDER BY a.number"
    )
    counts = tuple(AnnotatorCounts(*row) for row in annotators)
    return ProjectInfo(
        path=str(database.path),
        created=database.value("SELECT created FROM project"),
        schema_version=database.value("PRAGMA user_version"),
        documents=database.value("SELECT count(*) FROM document"),
        spans=sum(each.spans for each in counts),
        events=database.value("SELECT count(*) FROM event"),
        labels=read_label_set(database).keys(),
        annotators=counts,
    )
