"""A corrected text is a new version: its spans come over or wait, and the former one stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.document import Document, Marks, Record, Status
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import AddSpan, AddSpans, ChangeLabels, SetMarks, SetStatus
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.errors import InvalidLabels, Reason, SpanConflict
from annotator.core.labels.label_set import LabelSet
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project
from annotator.project.documents.versions import Doubt
from annotator.project.keeping.recovery import rebuild
from tests.store.projects import FIRST, SECOND, TEXT, failure_of, picture, span_of, take

SEA = span_of("شركة البحر")
SUM = span_of("25 مليون ريال", "amount")
PIER = span_of("«مرسى النور»", "project")
CORRECTED = "تصحيح: " + TEXT.replace("25", "35")
AGAIN = Record(replace(FIRST.document, text=CORRECTED, title="مرسى جديد (مصحّح)"))


@pytest.fixture
def labelled(project, sara):
    project.apply(AddSpans("d1", sara.id, (SEA, SUM, PIER)))
    project.apply(SetStatus("d1", sara.id, Status.IN_PROGRESS, Status.DONE))
    project.apply(SetMarks("d1", sara.id, Marks(), Marks("سؤال")))
    ali = project.annotator("علي").id
    verdict = Verdict("v1", "d1", ali, sara.id, Decision.ACCEPTED, SEA)
    project.apply(SetVerdict("d1", ali, sara.id, None, verdict))
    return project


@pytest.fixture
def renewed(labelled):
    take(labelled, AGAIN, as_new_versions=True)
    return labelled


def present(project, row=None):
    """Return the document that counts, of the two that the project began with the first."""
    ids = [project.documents.read(each) for each in project.documents.listed("")]
    return next(each for each in ids if each.id != "d2")


def tables(project):
    return [table for place, table in enumerate(picture(project)) if place != 3]


def test_another_text_is_refused_unless_it_is_wanted(labelled):
    before = picture(labelled)
    assert failure_of(take, labelled, AGAIN).reason is Reason.TEXT_DIFFERS
    assert picture(labelled) == before


def test_a_corrected_text_takes_the_place_of_the_former_one(labelled):
    tally = take(labelled, AGAIN, as_new_versions=True)
    assert (tally.documents, tally.versions, tally.moved, tally.unsure) == (0, 1, 2, 1)
    assert present(labelled).text == CORRECTED
    assert labelled.info().documents == 2
    assert labelled.documents.row_of("d1") is None
    assert labelled.check() == []


def test_what_is_the_same_moved_and_what_is_not_waits(renewed, sara):
    document = present(renewed)
    found = renewed.annotation_set(document.id, sara.id)
    assert [span.text for span in found.spans] == [SEA.text, PIER.text]
    for span in found.spans:
        assert document.text[span.start : span.end] == span.text
    (moved,) = renewed.versions.moved(document.id, sara.id)
    assert (moved.span, moved.doubt) == (SUM, Doubt.CHANGED)
    assert document.text[moved.start : moved.end] == "35 مليون ريال"
    assert renewed.versions.count(sara.id) == 1
    assert renewed.versions.rows(sara.id) == [renewed.documents.row_of(document.id)]


def test_a_set_with_something_to_confirm_is_not_done_and_its_flag_comes_over(renewed, sara):
    found = renewed.annotation_set(present(renewed).id, sara.id)
    assert found.status is Status.IN_PROGRESS
    assert found.marks == Marks("سؤال")


def test_a_set_of_which_all_moved_stays_done(labelled, sara):
    take(labelled, replace(AGAIN, document=replace(AGAIN.document, text="عاجل: " + TEXT)),
         as_new_versions=True)  # fmt: skip
    assert labelled.annotation_set(present(labelled).id, sara.id).status is Status.DONE


def test_a_span_is_accepted_at_its_place_and_one_undo_brings_it_back(renewed, sara):
    document = present(renewed)
    (moved,) = renewed.versions.moved(document.id, sara.id)
    act = renewed.versions.placing(document, sara.id, moved, moved.start, moved.end)
    renewed.apply(act)
    spans = renewed.annotation_set(document.id, sara.id).spans
    assert [span.text for span in spans] == [SEA.text, "35 مليون ريال", PIER.text]
    assert renewed.versions.count(sara.id) == 0
    assert renewed.check() == []
    with pytest.raises(SpanConflict):
        renewed.apply(renewed.versions.dropping(document.id, sara.id, moved))
    renewed.apply(act.inverse())
    assert renewed.versions.moved(document.id, sara.id) == [moved]
    assert renewed.check() == []


def test_a_span_is_dropped_and_can_be_taken_back(renewed, sara):
    document = present(renewed)
    (moved,) = renewed.versions.moved(document.id, sara.id)
    edit = renewed.versions.dropping(document.id, sara.id, moved)
    renewed.apply(edit)
    assert renewed.versions.count(sara.id) == 0
    renewed.apply(edit.inverse())
    assert renewed.versions.moved(document.id, sara.id) == [moved]


def test_the_former_version_is_read_as_it_stood_with_its_verdicts(renewed, sara):
    document = present(renewed)
    first, second = renewed.versions.of(document.id)
    assert (first.id, first.is_current, second.id, second.is_current) == (
        "d1",
        False,
        document.id,
        True,
    )
    former = renewed.versions.former("d1")
    assert former.document == FIRST.document
    sets = dict(former.sets)
    assert sets["سارة"].spans == (SEA, SUM, PIER)
    assert sets["سارة"].status is Status.DONE
    assert [each.verdict.judged for each in former.verdicts] == [SEA]
    assert renewed.review.verdicts(document.id) == []
    assert present(renewed) == document  # and the project is read as before
    assert failure_of(renewed.versions.former, document.id).reason is Reason.UNKNOWN_DOCUMENT


def test_who_labels_blindly_reads_no_other_set_in_the_former_version(labelled, sara):
    ali = labelled.annotator("علي").id
    labelled.apply(AddSpan("d1", ali, replace(SEA, id="a1")))
    labelled.apply(Assign(None, {}, {"d1": (sara.id, ali)}))
    take(labelled, AGAIN, as_new_versions=True)
    seen = labelled.versions.former("d1", viewer_id=sara.id)
    assert [name for name, _set in seen.sets] == ["سارة"]
    assert seen.verdicts == ()
    assert [name for name, _set in labelled.versions.former("d1").sets] == ["سارة", "علي"]


def test_the_former_version_can_count_again_and_the_later_again(renewed, sara):
    document = present(renewed)
    after = tables(renewed)
    edit = renewed.versions.choice(document.id, "d1", sara.id)
    renewed.apply(edit)
    assert renewed.annotation_set("d1", sara.id).spans == (SEA, SUM, PIER)
    assert len(renewed.review.verdicts("d1")) == 1
    assert renewed.versions.count(sara.id) == 0
    assert renewed.check() == []
    with pytest.raises(SpanConflict):
        renewed.apply(edit)
    renewed.apply(edit.inverse())
    assert [table for table in tables(renewed) if "d1" not in str(table)] == [
        table for table in after if "d1" not in str(table)
    ]
    assert renewed.annotation_set(document.id, sara.id).spans
    assert renewed.check() == []


def test_the_same_texts_again_are_known_and_those_of_former_versions_left_out(renewed):
    tally = take(renewed, AGAIN, FIRST, SECOND)
    assert (tally.known, tally.former, tally.documents, tally.versions) == (2, 1, 0, 0)
    other = replace(FIRST, document=replace(FIRST.document, id="elsewhere"))
    assert take(renewed, other).former == 1


def test_spans_of_the_record_itself_come_to_those_that_moved(labelled, sara):
    start = CORRECTED.index("35 مليون ريال")
    own = replace(SUM, id="new", start=start, end=start + 13, text="35 مليون ريال")
    record = replace(AGAIN, annotator="سارة", spans=(own,), status=Status.IN_PROGRESS)
    take(labelled, record, as_new_versions=True)
    spans = labelled.annotation_set(present(labelled).id, sara.id).spans
    assert [span.text for span in spans] == [SEA.text, own.text, PIER.text]


def test_a_third_version_takes_along_what_was_still_to_be_confirmed(renewed, sara):
    third = replace(AGAIN, document=replace(AGAIN.document, text="عاجل. " + CORRECTED))
    tally = take(renewed, third, as_new_versions=True)
    document = present(renewed)
    assert (tally.moved, tally.unsure) == (2, 1)
    (moved,) = renewed.versions.moved(document.id, sara.id)
    assert moved.span == SUM
    assert document.text[moved.start : moved.end] == "35 مليون ريال"
    assert [each.id for each in renewed.versions.of("d1")][-1] == document.id
    assert len(renewed.versions.of(document.id)) == 3
    assert renewed.check() == []


def test_who_the_former_one_was_assigned_to_has_the_new_one(labelled, sara):
    labelled.apply(Assign(None, {}, {"d1": (sara.id,)}))
    take(labelled, AGAIN, as_new_versions=True)
    assert labelled.team.assignments() == {present(labelled).id: (sara.id,)}
    assert labelled.check() == []


def test_an_article_of_the_same_address_is_a_new_version_if_wanted_and_counted_if_not(project):
    page = {"url": "https://wire.example/خبر/7"}
    first = Record(Document("x1", "", "يفتتح الميناء غدًا.", meta=page))
    second = Record(Document("x2", "", "يفتتح الميناء بعد غد.", meta=page))
    third = Record(Document("x3", "", "افتُتح الميناء.", meta=page))
    assert take(project, first).same_address == 0
    assert take(project, second, as_new_versions=True).versions == 1
    tally = take(project, third)
    assert (tally.documents, tally.same_address) == (1, 1)
    assert project.check() == []


def test_a_label_that_waits_to_be_confirmed_cannot_be_removed(renewed, sara):
    labels = renewed.label_set()
    fewer = LabelSet(tuple(each for each in labels if each.key != "amount"))
    with pytest.raises(InvalidLabels):
        renewed.apply(ChangeLabels(sara.id, labels, fewer))


def test_a_project_with_versions_is_rebuilt_of_its_journal(renewed, path, tmp_path):
    wanted = tables(renewed)
    renewed.close()
    assert rebuild(path, tmp_path / "again.hashiya").is_whole
    with Project.open(tmp_path / "again.hashiya") as again:
        assert tables(again) == wanted
        assert again.check() == []


def test_the_trash_takes_former_versions_along_when_it_is_emptied(renewed, sara):
    document = present(renewed)
    removal = renewed.trash.removal([renewed.documents.row_of(document.id)], sara.id)
    renewed.apply(removal)
    assert renewed.documents.row_of("d1") is None
    renewed.apply(removal.inverse())
    assert renewed.versions.count(sara.id) == 1
    renewed.apply(removal)
    renewed.trash.empty(sara.id)
    texts = renewed._database.rows("SELECT text FROM set_aside")
    assert texts == [(None,), (None,)]
    assert renewed.check() == []


def test_nothing_is_labelled_in_a_former_version(renewed, sara):
    failure = failure_of(renewed.apply, AddSpan("d1", sara.id, span_of("الساحل")))
    assert failure.reason is Reason.UNKNOWN_DOCUMENT


def test_a_machines_set_comes_over_too(labelled):
    model = labelled.annotator("نموذج").id
    labelled.apply(AddSpan("d1", model, replace(SEA, id="m1")))
    take(labelled, AGAIN, as_new_versions=True)
    assert [s.text for s in labelled.annotation_set(present(labelled).id, model).spans] == [
        SEA.text
    ]
