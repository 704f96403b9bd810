"""Writes format2.hashiya: a project of file format 2 with reviews, labels changed, and a merge.

Run once, with the Hashiya that wrote format 2; newer ones must go on opening that file.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.document import Document, Marks, Record, Status
from annotator.core.edits.edits import AddSpan, ChangeLabels, RemoveSpan, SetMarks, SetStatus
from annotator.core.edits.review_edits import AnswerVerdict, SetReview, SetVerdict
from annotator.core.labels.label_changes import merged
from annotator.core.labels.label_set import LabelSet
from annotator.core.span import Span
from annotator.core.verdict import (
    Answer,
    AnswerKind,
    Decision,
    ReasonCode,
    ReviewStatus,
    Verdict,
)
from annotator.project import Project
from tests.data.projects.make_format1 import BANK, COMPANY, FARM, PIER, PORT, SUM
from tests.store.projects import take

WELL = Document("well", "بئر جديدة", "حفرت جمعية الغدير بئرا بكلفة ٩٠ ألف ريال 💧.", "نشرة القرية")
SOCIETY = Span("society", 5, 16, "investor", WELL.text[5:16])
NARROW = replace(SUM, end=SUM.end - 5, text=SUM.text[:-5])
CORRECTED = Verdict(
    "v-sum",
    PORT.id,
    "",
    "",
    Decision.CORRECTED,
    NARROW,
    SUM,
    ReasonCode.UNIT_OR_CURRENCY,
    "مع العملة",
)
ACCEPTED = Verdict("v-company", PORT.id, "", "", Decision.ACCEPTED, COMPANY)
ANSWER = Answer(AnswerKind.DISAGREED, "العملة في المقال كله")


def make(path: Path) -> None:
    """Write the project."""
    with Project.create(path) as project:
        take(project, Record(PORT), Record(FARM, "نورة", Status.DONE, (BANK,)), Record(WELL))
    with TemporaryDirectory() as folder:
        away = Path(shutil.copy(path, folder))
        _label_away(away)
        with Project.open(path) as project:
            _label(project)
            project.handover.merge([away])
            _review(project)


def _label_away(path: Path) -> None:
    with Project.open(path) as project:
        salma = project.annotator("سلمى").id
        project.apply(AddSpan(WELL.id, salma, SOCIETY))
        project.apply(SetMarks(WELL.id, salma, Marks(), Marks("هل الجمعية مستثمر؟")))


def _label(project: Project) -> None:
    huda = project.annotator("هدى").id
    wrong = replace(PIER, id="wrong", label="amount")
    for edit in (
        AddSpan(PORT.id, huda, COMPANY),
        AddSpan(PORT.id, huda, NARROW),
        AddSpan(PORT.id, huda, wrong),
        RemoveSpan(PORT.id, huda, wrong),
        SetStatus(PORT.id, huda, Status.IN_PROGRESS, Status.DONE),
        project.team.proposal([huda], seed=1, anew=True, by=huda),
    ):
        project.apply(edit)
    labels = project.label_set()
    place = replace(next(iter(labels)), key="place", title_ar="مكان", title_en="Place", shortcut="")
    wider = LabelSet((*labels, place))
    project.apply(ChangeLabels(huda, labels, wider))
    project.apply(ChangeLabels(huda, wider, merged(wider, "place", "project")))


def _review(project: Project) -> None:
    noura, huda = (project.annotator(name).id for name in ("نورة", "هدى"))
    accepted, corrected = (
        replace(each, reviewer_id=noura, author_id=huda) for each in (ACCEPTED, CORRECTED)
    )
    for edit in (
        SetVerdict(PORT.id, noura, huda, None, accepted),
        SetVerdict(PORT.id, noura, huda, None, corrected),
        SetReview(PORT.id, noura, huda, ReviewStatus.OPEN, ReviewStatus.DONE),
        AnswerVerdict(PORT.id, huda, corrected, None, ANSWER),
    ):
        project.apply(edit)


if __name__ == "__main__":
    make(Path(__file__).with_name("format2.hashiya"))
