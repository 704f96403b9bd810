"""Many annotators at work, each on a computer of their own, and their work in small packages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.document import Document, Marks, Record, Status
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    ChangeLabels,
    ChangeSpan,
    RemoveSpan,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.errors import AnnotatorError
from annotator.core.identifiers import new_id
from annotator.core.labels.label_set import Label, LabelSet
from annotator.core.span import Span
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project, receive
from annotator.store.log.events import EventLog
from annotator.team.package import Manifest, Part
from annotator.team.writing import write_package
from tests.store.projects import take

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from annotator.core.edits.trash import TrashEdit
    from annotator.store.log.events import Event

_WORDS = (
    "شركة", "المرسى", "بنك", "الواحة", "تموّل", "رصيفًا", "٤٠", "مليون", "ريال", "«النخيل»", "في",
    "السـاحل", "صندوق", "لاستثمار", "🚢", "و12", "دينارًا", "ABC",
)  # fmt: skip


def articles(count: int, chance: Random) -> list[Document]:
    """Return articles of random words."""
    return [
        Document(f"d{number:02}", f"خبر {number}", " ".join(chance.choices(_WORDS, k=80)))
        for number in range(count)
    ]


class Computer:
    """One annotator's computer, with a copy of the project or one that was made there."""

    def __init__(self, project: Project, name: str, chance: Random) -> None:
        self.project = project
        self._chance = chance
        self._me = project.annotator(name).id
        self._documents = [
            project.documents.read(row) for row in project.documents.listed(self._me)
        ]
        self.before = {event.id for event in EventLog(project._database)}

    def work(self, events: int) -> None:
        """Do random things, whatever can be done, until there are so many more events."""
        acts = (self._add, self._add, self._change, self._remove, self._status, self._marks)
        rare = (self._add_some, self._labels, self._judge, self._remove_or_restore, self._correct)
        until = self.project.info().events + events
        while self.project.info().events < until:
            act = self._chance.choice(rare if self._chance.random() < 0.1 else acts)
            document = self._chance.choice(self._documents)
            try:
                edit = act(document)
                if edit is not None:
                    self.project.apply(edit)
            except AnnotatorError:
                continue  # the same words have this label already, or it is a former version

    def _span(self, document: Document) -> Span:
        start = self._chance.randrange(len(document.text) - 10)
        end = start + self._chance.randint(1, 10)
        key = self._chance.choice(self.project.label_set().offered()).key
        return Span(new_id(), start, end, key, document.text[start:end], {"n": [start]})

    def _add(self, document: Document) -> AddSpan:
        return AddSpan(document.id, self._me, self._span(document))

    def _add_some(self, document: Document) -> AddSpans:
        return AddSpans(document.id, self._me, tuple(self._span(document) for _ in range(3)))

    def _mine(self, document: Document) -> Span | None:
        spans = self.project.annotation_set(document.id, self._me).spans
        return self._chance.choice(spans) if spans else None

    def _change(self, document: Document) -> ChangeSpan | None:
        span = self._mine(document)
        if span is None:
            return None
        other = self._span(document)
        moved = replace(other, id=span.id, note=self._chance.choice(("", "ملاحظة")))
        noted = replace(span, note=str(self._chance.random()))
        return ChangeSpan(document.id, self._me, span, self._chance.choice((moved, noted)))

    def _remove(self, document: Document) -> RemoveSpan | None:
        span = self._mine(document)
        return None if span is None else RemoveSpan(document.id, self._me, span)

    def _status(self, document: Document) -> SetStatus:
        found = self.project.annotation_set(document.id, self._me).status
        return SetStatus(document.id, self._me, found, self._chance.choice(list(Status)))

    def _marks(self, document: Document) -> SetMarks:
        found = self.project.annotation_set(document.id, self._me).marks
        flag = self._chance.choice((None, "", "سؤال"))
        return SetMarks(document.id, self._me, found, Marks(flag, ""))

    def _labels(self, document: Document) -> ChangeLabels:
        labels = list(self.project.label_set())
        some = self._chance.randrange(len(labels))
        match self._chance.randrange(4):
            case 0:
                key = f"k{self._chance.randrange(20)}"
                if key not in self.project.label_set():
                    labels.append(Label(key, key, key, "#7a3b8f", "#c99bd9", "9"))
            case 1:
                labels[some] = replace(labels[some], title_en=str(self._chance.random())[:8])
            case 2:
                labels[some] = replace(labels[some], retired=not labels[some].retired)
            case 3:
                del labels[some]
        if not any(each.is_offered for each in labels):
            labels = list(self.project.label_set())
        return ChangeLabels(self._me, self.project.label_set(), LabelSet(tuple(labels)))

    def _judge(self, document: Document) -> SetVerdict | None:
        first = self.project.annotators()[0]
        spans = self.project.annotation_set(document.id, first.id).spans
        if first.id == self._me or not spans:
            return None
        span = self._chance.choice(spans)
        found = [
            each.verdict
            for each in self.project.review.verdicts(document.id, self._me, first.id)
            if each.verdict.judged == span
        ]
        before = found[0] if found else None
        decision = self._chance.choice((Decision.ACCEPTED, Decision.REJECTED))
        verdict = Verdict(
            before.id if before else new_id(),
            document.id,
            self._me,
            first.id,
            decision,
            span,
            note=str(self._chance.random()),
        )
        return SetVerdict(document.id, self._me, first.id, before, verdict)

    def _remove_or_restore(self, document: Document) -> TrashEdit:
        row = self.project.documents.row_of(document.id)
        if row is not None:
            return self.project.trash.removal([row], self._me)
        return self.project.trash.restoring([document.id], self._me)

    def _correct(self, document: Document) -> None:
        """Import a corrected text: an act that is no edit."""
        text = document.text.replace(self._chance.choice(_WORDS), self._chance.choice(_WORDS), 3)
        take(self.project, Record(replace(document, text=text)), as_new_versions=True)
        present = [
            self.project.documents.read(row) for row in self.project.documents.listed(self._me)
        ]
        self._documents += [each for each in present if each not in self._documents]

    def packages(self, folder: Path, size: int) -> list[Path]:
        """Write what was done here into packages of random parts, which leave gaps in each."""
        log = EventLog(self.project._database)
        texts = dict(
            self.project._database.rows(
                "SELECT id, text FROM document UNION ALL SELECT id, text FROM set_aside"
            )
        )
        own = [event for event in log if event.id not in self.before]
        self._chance.shuffle(own)
        written = []
        for first in range(0, len(own), size):
            out = folder / f"{new_id()}.zip"
            some = own[first : first + size]
            manifest = Manifest(str(self.project.info().created), None, None, 0, 0, 0)
            parts = _parts(list(log), some, texts)
            write_package(out, manifest, lambda parts=parts: parts)
            written.append(out)
        return written


def _parts(log: list[Event], some: list[Event], texts: dict[str, str]) -> list[Part]:
    """Return events with what no package may lack: beginning, annotators, articles."""
    needed = ("project.begun", "annotator.added")
    ids = {event.id for event in some}
    documents = sorted({event.document for event in some if event.document})
    ordered = sorted(log, key=lambda event: (event.clock, event.id))
    project = [
        event
        for event in ordered
        if event.document is None and (event.kind in needed or event.id in ids)
    ]
    parts = [Part(None, "", tuple(project))]
    for document in documents:
        events = [
            event
            for event in ordered
            if event.document == document and (event.kind == "document.added" or event.id in ids)
        ]
        parts.append(Part(document, texts[document], tuple(events)))
    return parts


def computers(folder: Path, people: int, events: int, chance: Random) -> list[Path]:
    """Let people work, some on two computers, some in projects of their own; return packages."""
    documents = articles(10, chance)
    first = Project.create(folder / "first.hashiya")
    with first:
        spans = [
            Span(f"s{number}", number, number + 4, "investor", text[number : number + 4])
            for text in (documents[0].text,)
            for number in (0, 20, 40)
        ]
        take(first, *(Record(each) for each in documents[1:]))
        take(first, Record(documents[0], "الأولى", Status.DONE, tuple(spans)))
        first.handover.write(folder / "first.zip")
    packages = [folder / "first.zip"]
    for number in range(people):
        places = 2 if number % 10 == 0 else 1
        for place in range(places):
            path = folder / f"{number}-{place}.hashiya"
            if number % 10 == 5:
                project = Project.create(path)
                take(project, *(Record(replace(each, title="آخر")) for each in documents))
            else:
                receive(path, [folder / "first.zip"])
                project = Project.open(path)
            with project:
                computer = Computer(project, f"موسِّم {number}", chance)
                if number % 10 == 5:
                    computer.before = set()
                computer.work(events // places)
                packages += computer.packages(folder, max(events // 5, 1))
    return packages
