"""Projects that differ only in what one annotator did where another labels blindly."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.document import Document, Marks, Status
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    ChangeSpan,
    RemoveSpans,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.span import Span
from annotator.core.verdict import Decision, ReasonCode, ReviewStatus, Verdict
from tests.team.computers import begin

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.project import Project

VIEWER, OTHER, REVIEWER = "أمل", "بدر", "نورة"
SHARED = "of-one-import"
"""The id of a span that both have in the blind article, as after importing one file for each."""

BLIND = Document(
    "blind", "مرفأ", "خزامان أولا، وقّعت خزامان عقدا، قالت وخزامان إن «مرسى الندى» يكلف ٩ ملايين 🚢."
)
BOTH_DONE = Document("both", "سوق", "باع بنك السنبلة مصنع الغيمة ب4 ملايين.")


def blind_project(path: Path, *, other_is_busy: bool, is_blind: bool = True) -> Project:
    """Make a project in which the blind article is for both, and only the other's set differs.

    The reviewer has judged the other's spans in it. Without ``is_blind`` it is nobody's to label.
    """
    project = begin(path, BLIND, BOTH_DONE)
    viewer, other, reviewer = (project.annotator(each).id for each in (VIEWER, OTHER, REVIEWER))
    for who in (viewer, other):
        _add(project, who, BOTH_DONE, _span(f"both-{who == other}", BOTH_DONE, "بنك السنبلة"))
        _let_time_pass()
        project.apply(SetStatus("both", who, Status.IN_PROGRESS, Status.DONE))
    _add(project, viewer, BLIND, _span(SHARED, BLIND, "وخزامان"))
    _add(project, viewer, BLIND, _span("hers", BLIND, "مرسى الندى", "project"))
    _add(project, other, BLIND, _span(SHARED, BLIND, "مرسى الندى"))
    project.apply(SetStatus("blind", other, Status.IN_PROGRESS, Status.DONE))
    who = ("both", reviewer, other)
    accepted = Verdict(
        "fine", *who, Decision.ACCEPTED, _span("both-True", BOTH_DONE, "بنك السنبلة")
    )
    project.apply(SetVerdict(*who, None, accepted))
    _let_time_pass()
    project.apply(SetReview(*who, ReviewStatus.OPEN, ReviewStatus.DONE))
    if other_is_busy:
        _be_busy(project, other, reviewer)
    if is_blind:
        project.apply(Assign(None, {}, {"blind": (viewer, other)}))
    return project


def _be_busy(project: Project, other: str, reviewer: str) -> None:
    before = _span(SHARED, BLIND, "مرسى الندى")
    after = replace(before, note="أهو اسم؟")
    project.apply(ChangeSpan("blind", other, before, after))
    _add(project, other, BLIND, _span("excuse", BLIND, "وخزامان"))
    for number in (1, 2):
        start = BLIND.text.index("خزامان", number * 10 - 10)
        name = Span(f"name-{number}", start, start + 6, "investor", "خزامان")
        _add(project, other, BLIND, name)
    secret = _span("secret", BLIND, "٩ ملايين", "project")
    _add(project, other, BLIND, secret)
    _add(project, other, BLIND, replace(secret, id="twin", label="amount"))
    gone = tuple(_span(f"gone-{each}", BLIND, each) for each in ("عقدا", "يكلف"))
    for edit in (AddSpans, RemoveSpans):
        project.apply(edit("blind", other, gone))
    project.apply(SetMarks("blind", other, Marks(), Marks(flag="أعيدوا النظر")))
    for number in (1, 2, 3):
        judged = replace(secret, id=f"judged-{number}", start=number, end=number + 2, text="")
        judged = replace(judged, text=BLIND.text[number : number + 2])
        _add(project, other, BLIND, judged)
        who = ("blind", reviewer, other)
        verdict = Verdict(
            f"verdict-{number}",
            *who,
            Decision.REJECTED,
            judged,
            reason=ReasonCode.NOT_AN_ENTITY,
            note="ليس اسما",
        )
        project.apply(SetVerdict(*who, None, verdict))
    accepted = Verdict("accepted", "blind", reviewer, other, Decision.ACCEPTED, secret)
    project.apply(SetVerdict("blind", reviewer, other, None, accepted))
    project.apply(ChangeSpan("blind", other, secret, replace(secret, label="investor")))
    project.apply(SetReview("blind", reviewer, other, ReviewStatus.OPEN, ReviewStatus.DONE))


def _let_time_pass() -> None:
    """Let the next act be later than the last one, so that what everybody did took some time."""
    time.sleep(0.002)  # events are dated in milliseconds


def _span(span_id: str, document: Document, quote: str, label: str = "investor") -> Span:
    start = document.text.index(quote)
    return Span(span_id, start, start + len(quote), label, quote)


def _add(project: Project, annotator_id: str, document: Document, span: Span) -> None:
    project.apply(AddSpan(document.id, annotator_id, span))
