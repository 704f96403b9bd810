"""Computers on which several people work at one project, and what their projects hold by ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import Document, Record
from annotator.core.edits.edits import AddSpan
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.project import Project, receive
from tests.store.projects import take

if TYPE_CHECKING:
    from pathlib import Path

PORT = Document("port", "ميناء", "تبني شركة المرسى رصيفًا بقيمة ٤٠ مليون ريال في «لؤلؤة الخليج» 🚢.")
FARM = Document(
    "farm", "مزرعة", "يموّل بنك الواحة مزارع النخيل بثلاثة ملايين دينار.\r\nوالبدء قريب."
)
MILL = Document("mill", "مطحنة", "اشترى صندوق السنابل المطحنة الكبرى ب12 مليونًا.")
ARTICLES = (PORT, FARM, MILL)


def begin(path: Path, *documents: Document) -> Project:
    """Make a project with these articles."""
    project = Project.create(path)
    take(project, *(Record(each) for each in documents or ARTICLES))
    return project


def copy_of(project: Project, path: Path, **more: object) -> Project:
    """Hand a project over to another computer, as a package, and open it there."""
    package = path.with_suffix(".zip")
    project.handover.write(package, **more)
    receive(path, [package])
    return Project.open(path)


def label(
    project: Project, name: str, document: Document, quote: str, key: str = "investor"
) -> Span:
    """Let somebody label the first place where a quote stands."""
    start = document.text.index(quote)
    span = Span(new_id(), start, start + len(quote), key, quote)
    project.apply(AddSpan(document.id, project.annotator(name).id, span))
    return span


def quotes(project: Project, name: str, document: Document) -> list[tuple[str, str]]:
    """Return what an annotator has labelled, in text order."""
    found = project.annotation_set(document.id, project.annotator(name).id)
    return [(span.text, span.label) for span in found.spans]


def state(project: Project) -> dict[str, object]:
    """Return all that a project holds, by ids: numbers and rows differ between computers."""
    rows = project._database.rows
    ids = "JOIN document AS d ON d.row = t.document JOIN annotator AS a ON a.number = t.annotator"
    spans = 'd.id, a.id, t.id, t.start, t."end", t.label, t.text, t.attributes, t.note, t.event'
    return {
        "project": rows("SELECT * FROM project"),
        "events": rows("SELECT id, sha256 FROM event ORDER BY id"),
        "documents": sorted(
            rows("SELECT id, title, text, source, published, sha256, search FROM document")
        ),
        "aside": rows(
            "SELECT id, title, text, sha256, length, state, event FROM set_aside ORDER BY 1"
        ),
        "moved": rows(
            "SELECT d.id, a.id, t.id, t.content, t.start, t.end, t.doubt, t.settled"
            f" FROM moved_span AS t {ids} ORDER BY 1, 2, 3"
        ),
        "labels": rows("SELECT * FROM label ORDER BY place"),
        "annotators": rows("SELECT id, name, kind FROM annotator ORDER BY id"),
        "aliases": rows(
            "SELECT t.id, a.id FROM annotator_alias AS t JOIN annotator AS a"
            " ON a.number = t.number ORDER BY t.id"
        ),
        "sets": rows(
            "SELECT d.id, a.id, t.status, t.span_count, t.flag, t.skip_reason"
            f" FROM annotation_set AS t {ids} ORDER BY 1, 2"
        ),
        "spans": rows(f"SELECT {spans} FROM span AS t {ids} ORDER BY 1, 2, 3"),
        "twins": rows(f"SELECT {spans} FROM span_twin AS t {ids} ORDER BY 1, 2, 3"),
        "assignments": rows(f"SELECT d.id, a.id FROM assignment AS t {ids} ORDER BY 1, 2"),
        "verdicts": rows(
            "SELECT t.id, d.id, r.id, w.id, t.decision, t.judged, t.corrected, t.note, t.clock"
            " FROM verdict AS t JOIN document AS d ON d.row = t.document"
            " JOIN annotator AS r ON r.number = t.reviewer"
            " JOIN annotator AS w ON w.number = t.author ORDER BY 1, 2, 3"
        ),
        "reviews": rows(
            "SELECT d.id, r.id, w.id, t.status FROM review AS t"
            " JOIN document AS d ON d.row = t.document"
            " JOIN annotator AS r ON r.number = t.reviewer"
            " JOIN annotator AS w ON w.number = t.author ORDER BY 1, 2, 3"
        ),
        "sources": rows(
            "SELECT d.id, s.id, s.title, s.source, s.published, s.meta, s.event"
            " FROM text_source AS s JOIN document AS d ON d.row = s.document ORDER BY 1, 2"
        ),
        "answers": rows(
            f"SELECT t.verdict, d.id, a.id, t.kind, t.words FROM verdict_answer AS t {ids}"
            " ORDER BY 1, 2, 3"
        ),
    }
