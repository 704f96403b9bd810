"""What the window says of an export before it is written."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.errors import AnnotatorError, Reason
from annotator.core.progress import Cancelled, silent
from annotator.core.span import Span
from annotator.formats.writing.export import write_file
from annotator.project import Choice, Project, Split, Wish

TEXT = "سوق المال"


@pytest.fixture
def project(tmp_path):
    records = []
    for number in range(12):
        label = "investor" if number % 2 else "amount"
        spans = (Span(f"s{number}", 0, 3, label, "سوق"),)
        document = Document(
            str(number), "", f"{TEXT} {number}", published=f"2031-05-{number + 1:02}"
        )
        records.append(Record(document, "هند", Status.DONE, spans))
        records.append(Record(document, "منى", Status.IN_PROGRESS, ()))
    write_file(records, tmp_path / "in.jsonl", "jsonl")
    with Project.create(tmp_path / "a.hashiya") as project:
        project.import_files([tmp_path / "in.jsonl"])
        yield project


WISHES = [
    Wish(),
    Wish(choice=Choice(annotators=("هند",), labels=("investor",))),
    Wish(choice=Choice(status=Status.DONE, since="2031-05-03", until="2031-05-07")),
    Wish("conll2002", Choice(search="1")),
    Wish("doccano", Choice(documents=("1", "2"), blind=True), Split((60, 20, 20), 3)),
]


@pytest.mark.parametrize("wish", WISHES)
def test_what_was_counted_is_what_is_written(project, tmp_path, wish):
    found = project.exporting.survey(wish, silent)
    report = project.export(
        tmp_path / "out", format=wish.format, choice=wish.choice, split=wish.split
    )
    assert (found.documents, found.records) == (report.documents, report.records)
    assert found.spans == report.spans
    assert project.exporting.losses(wish, found.records, silent) == report.losses
    if wish.split:
        assert sum(found.by_split.values()) == found.documents


def test_the_first_of_what_was_chosen_is_shown(project):
    wish = Wish(choice=Choice(annotators=("هند",), since="2031-05-06", blind=True))
    (page,) = project.exporting.preview(wish).pages
    assert '"id":"5"' in page.text
    assert '"annotator":"annotator 1"' in page.text
    assert project.exporting.preview(Wish(choice=Choice(search="غائب"))) is None


def test_an_unknown_label_is_refused_before_anything_is_counted(project):
    wish = Wish(choice=Choice(labels=("bank",)))
    for look in (project.exporting.preview, lambda it: project.exporting.survey(it, silent)):
        with pytest.raises(AnnotatorError) as failure:
            look(wish)
        assert failure.value.reason is Reason.UNKNOWN_LABEL


def test_counting_can_be_cancelled(project):
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        project.exporting.survey(Wish(), stop)
    with pytest.raises(Cancelled):
        project.exporting.losses(Wish("bilou"), 24, stop)
