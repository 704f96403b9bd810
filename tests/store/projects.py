"""Texts, spans and records for the store's tests, and their way into a project without files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.arabic.folding import fold
from annotator.core.document import Document, Record
from annotator.core.errors import AnnotatorError
from annotator.core.span import Span
from annotator.store.log.intake import Intake, Tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.project import Project

TEXT = "أعلنت شركة البحر أنها تدفع 25 مليون ريال لمشروع «مرسى النور» 🚢 على الساحل."
FIRST = Record(Document("d1", "مرسى جديد", TEXT, meta={"قسم": ["مال", 1]}))
SECOND = Record(Document("d2", "خبر ثان", "تدفع شركة السهل مليون دولار."))


def span_of(quote: str, label: str = "investor", text: str = TEXT, **more: object) -> Span:
    """Return the span of the first place where ``quote`` stands."""
    start = text.index(quote)
    name = str(more.pop("id", f"{label}-{start}-{len(quote)}"))
    return Span(name, start, start + len(quote), label, quote, **more)


def take(
    project: Project,
    *records: Record,
    annotator: str | None = None,
    as_new_versions: bool = False,
) -> Tally:
    """Take records in as an import does: all or none."""
    acts, labels = project._acts, project.label_set()
    try:
        with project._database.transaction():
            intake = Intake(
                project._database,
                acts,
                project.label_set(),
                fold,
                annotator,
                as_new_versions=as_new_versions,
            )
            for record in records:
                intake.check(record, Path("records.jsonl"))
            for fault in intake.take_checked():
                raise fault
            intake.write()
    except BaseException:
        acts.forget(labels)
        raise
    return intake.tally


def picture(project: Project) -> list[object]:
    """Return the content of all tables, to prove that something left them as they were."""
    tables = ("project", "document", "label", "event", "annotator", "annotation_set", "span")
    tables += ("verdict", "review", "verdict_answer", "annotator_alias")
    tables += ("assignment", "span_twin", "set_aside", "moved_span", "text_source")
    tables += ("set_count", "label_count")
    return [project._database.rows(f"SELECT * FROM {table}") for table in tables]


def failure_of(call: Callable[..., Any], *values: object) -> AnnotatorError | None:
    """Return the expected failure of a call; None where it went well."""
    try:
        call(*values)
    except AnnotatorError as error:
        return error
    return None
