"""A project under review, and how its tests look at it."""

from __future__ import annotations

from annotator.core.document import Record, Status
from annotator.core.verdict import place_of
from annotator.project import Project
from tests.store.projects import FIRST, SECOND, span_of, take

SECOND_TEXT = SECOND.document.text
WIDE, NARROW = span_of("شركة البحر", id=""), span_of("البحر", id="")
SUM, SHORT_SUM = span_of("25 مليون ريال", "amount", id=""), span_of("25 مليون", "amount", id="")
PIER = span_of("مرسى النور", "project", id="")
PLAIN = span_of("شركة السهل", id="", text=SECOND_TEXT)


def reviewed_project(path):
    """Two documents that Sara and Ali have labelled, and Huda, who reviews them."""
    made = Project.create(path)
    take(
        made,
        Record(FIRST.document, "سارة", Status.DONE, (WIDE, SUM, PIER)),
        Record(FIRST.document, "علي", Status.DONE, (NARROW, SUM)),
        Record(SECOND.document, "سارة", Status.IN_PROGRESS, (PLAIN,)),
        Record(SECOND.document, "علي", Status.DONE, (PLAIN,)),
    )
    made.annotator("هدى")
    return made


def gold_places(project, document="d1", **more):
    return [place_of(each.span) for each in project.review.gold.of(document, **more).spans]


def stale_verdicts(project):
    return [each.verdicts[0] for each in project.review.gold.overview().stale]
