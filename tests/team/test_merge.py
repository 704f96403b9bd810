"""Work of several computers comes together, in any order and any number of times."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.document import Marks, Record, Status
from annotator.core.document_filter import DocumentFilter
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import (
    ChangeSpan,
    RemoveSpan,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.errors import PackageRefused, Reason
from annotator.core.identifiers import new_id
from annotator.core.labels.label_set import Label
from annotator.core.span import Span
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project, look_at, receive
from annotator.project.keeping.backups import restore_backup
from annotator.project.keeping.recovery import rebuild, repair
from annotator.store.file.backups import kept_beside
from tests.store.file.schema.test_migrations import KEPT
from tests.store.projects import picture, take
from tests.team.computers import FARM, MILL, PORT, begin, copy_of, label, quotes, state

CITY = Label("city", "مدينة", "City", "#7a3b8f", "#c99bd9", "4")


def test_a_package_becomes_the_same_project_on_another_computer(desk, tmp_path):
    label(desk, "سارة", PORT, "شركة المرسى")
    desk.annotator("علي")
    with copy_of(desk, tmp_path / "other.hashiya") as other:
        assert state(other) == state(desk)
        assert other.check() == []
        assert not other.unclean


def test_the_work_of_two_people_comes_together(desk, laptop, exchange):
    label(desk, "سارة", PORT, "شركة المرسى")
    label(laptop, "علي", PORT, "شركة المرسى")
    label(laptop, "علي", FARM, "بنك الواحة")
    exchange(desk, laptop)
    assert quotes(desk, "علي", FARM) == [("بنك الواحة", "investor")]
    assert quotes(laptop, "سارة", PORT) == [("شركة المرسى", "investor")]


def test_what_a_merge_brought_is_counted(desk, laptop, tmp_path):
    span = label(laptop, "علي", PORT, "شركة المرسى")
    ali, sara = laptop.annotator("علي").id, laptop.annotator("سارة").id
    given = Verdict(new_id(), PORT.id, sara, ali, Decision.ACCEPTED, span)
    laptop.apply(SetVerdict(PORT.id, sara, ali, None, given))
    laptop.handover.write(tmp_path / "hand.zip")
    report = desk.handover.merge([tmp_path / "hand.zip"])
    assert (report.spans, report.verdicts, report.documents) == (1, 1, 0)
    assert report.annotators == ("سارة", "علي")
    assert desk.handover.merge([tmp_path / "hand.zip"]).verdicts == 0


def test_what_a_project_says_of_itself_is_that_of_its_package(desk, tmp_path):
    label(desk, "علي", PORT, "شركة المرسى")
    desk.handover.write(tmp_path / "hand.zip")
    assert look_at(desk.path) == look_at(tmp_path / "hand.zip")


def test_the_same_package_again_changes_nothing(desk, laptop, tmp_path):
    label(laptop, "علي", PORT, "شركة المرسى")
    laptop.handover.write(tmp_path / "hand.zip")
    first = desk.handover.merge([tmp_path / "hand.zip"])
    before = picture(desk)
    again = desk.handover.merge([tmp_path / "hand.zip"] * 3)
    assert (first.events, first.spans, first.annotators) == (2, 1, ("علي",))
    assert (again.events, again.spans, again.annotators) == (0, 0, ())
    assert picture(desk) == before


def test_a_person_on_two_computers_is_one_annotator(desk, laptop, exchange):
    label(desk, "سارة", PORT, "شركة المرسى")
    label(laptop, "سارة", FARM, "بنك الواحة")
    exchange(desk, laptop)
    assert [each.name for each in desk.annotators()] == ["سارة"]
    assert desk.annotators() == laptop.annotators()
    assert quotes(laptop, "سارة", PORT) == [("شركة المرسى", "investor")]
    label(laptop, "سارة", PORT, "٤٠ مليون ريال", "amount")
    exchange(desk, laptop)
    assert len(quotes(desk, "سارة", PORT)) == 2


def test_edits_made_with_the_id_from_before_a_merge_still_fit(desk, laptop, exchange):
    first = desk.annotator("سارة").id
    span = label(laptop, "سارة", PORT, "شركة المرسى")
    second = laptop.annotator("سارة").id
    exchange(desk, laptop)
    assert {first, second} != {desk.annotator("سارة").id}
    for annotator in (first, second):
        changed = replace(span, note=span.note + "!")
        desk.apply(ChangeSpan("port", annotator, span, changed))
        assert desk.annotation_set("port", annotator).spans == (changed,)
        span = changed
    assert desk.check() == []


def test_the_later_change_of_a_span_holds_and_a_removed_one_stays_removed(desk, laptop, exchange):
    bank = label(desk, "سارة", FARM, "بنك الواحة")
    port = label(desk, "سارة", PORT, "شركة المرسى")
    exchange(desk, laptop)
    sara = desk.annotator("سارة").id
    desk.apply(ChangeSpan("farm", sara, bank, replace(bank, note="أولا")))
    laptop.apply(ChangeSpan("farm", sara, bank, replace(bank, label="project")))
    laptop.apply(ChangeSpan("port", sara, port, replace(port, note="تبقى؟")))
    desk.apply(RemoveSpan("port", sara, port))
    exchange(desk, laptop)
    (found,) = desk.annotation_set("farm", sara).spans
    assert (found.label, found.note) == ("project", "")
    assert desk.annotation_set("port", sara).spans == ()


def test_the_same_words_labelled_on_two_computers_are_one_span_and_none_is_lost(
    desk, laptop, exchange
):
    desk.annotator("سارة")
    exchange(desk, laptop)
    first = label(desk, "سارة", PORT, "شركة المرسى")
    second = label(laptop, "سارة", PORT, "شركة المرسى")
    sara = desk.annotator("سارة").id
    desk.apply(ChangeSpan("port", sara, first, replace(first, note="من المكتب")))
    exchange(desk, laptop)
    assert quotes(desk, "سارة", PORT) == [("شركة المرسى", "investor")]
    assert desk.info().spans == 1
    (kept,) = desk.annotation_set("port", sara).spans
    other = ({first.id, second.id} - {kept.id}).pop()
    (twin,) = state(desk)["twins"]
    assert twin[2] == other


def test_a_span_removed_before_its_twin_came_leaves_the_twin(desk, laptop, exchange):
    desk.annotator("سارة")
    exchange(desk, laptop)
    first = label(desk, "سارة", PORT, "شركة المرسى")
    second = label(laptop, "سارة", PORT, "شركة المرسى")
    sara = desk.annotator("سارة").id
    desk.apply(RemoveSpan("port", sara, first))
    exchange(desk, laptop)
    (kept,) = desk.annotation_set("port", sara).spans
    assert kept.id == second.id
    (summary,) = desk.documents.summaries([desk.documents.row_of("port")], sara)
    assert summary.span_count == 1


def test_a_span_that_is_removed_takes_its_twins_along(desk, laptop, exchange):
    desk.annotator("سارة")
    exchange(desk, laptop)
    label(desk, "سارة", PORT, "شركة المرسى")
    label(laptop, "سارة", PORT, "شركة المرسى")
    exchange(desk, laptop)
    sara = desk.annotator("سارة").id
    (kept,) = desk.annotation_set("port", sara).spans
    desk.apply(RemoveSpan("port", sara, kept))
    exchange(desk, laptop)
    assert laptop.annotation_set("port", sara).spans == ()
    assert state(desk)["twins"] == []


def test_a_span_that_is_relabelled_takes_its_twins_along(desk, laptop, exchange):
    desk.annotator("سارة")
    exchange(desk, laptop)
    label(desk, "سارة", PORT, "شركة المرسى")
    label(laptop, "سارة", PORT, "شركة المرسى")
    exchange(desk, laptop)
    sara = desk.annotator("سارة").id
    (kept,) = desk.annotation_set("port", sara).spans
    laptop.apply(ChangeSpan("port", sara, kept, replace(kept, label="project")))
    exchange(desk, laptop)
    assert quotes(desk, "سارة", PORT) == [("شركة المرسى", "project")]


def test_status_and_marks_of_two_computers_are_those_set_last(desk, laptop, exchange):
    sara = desk.annotator("سارة").id
    exchange(desk, laptop)
    desk.apply(SetStatus("port", sara, Status.NEW, Status.DONE))
    laptop.apply(SetStatus("port", sara, Status.NEW, Status.SKIPPED))
    laptop.apply(SetMarks("port", sara, Marks(), Marks("سؤال", "مكرر")))
    exchange(desk, laptop)
    found = desk.annotation_set("port", sara)
    assert (found.status, found.marks) == (Status.SKIPPED, Marks("سؤال", "مكرر"))


def test_projects_made_separately_of_the_same_articles_merge(desk, tmp_path, exchange):
    with begin(tmp_path / "own.hashiya", replace(PORT, title="عنوان آخر"), FARM) as own:
        label(desk, "سارة", PORT, "شركة المرسى")
        label(own, "سارة", PORT, "٤٠ مليون ريال", "amount")
        label(own, "هدى", FARM, "بنك الواحة")
        exchange(desk, own)
        assert desk.documents.read(desk.documents.row_of("port")).title == "ميناء"
        assert len(quotes(own, "سارة", PORT)) == 2
        assert own.documents.row_of("mill") is not None
        assert own.info().documents == 3
        assert [*own.documents.listed("", DocumentFilter(text="ميناء"))] == [
            own.documents.row_of("port")
        ]


def test_an_article_of_the_same_name_with_another_text_is_refused(desk, tmp_path):
    with begin(tmp_path / "own.hashiya", replace(PORT, text="نص آخر تمامًا.")) as own:
        own.handover.write(tmp_path / "hand.zip")
    before = picture(desk)
    with pytest.raises(PackageRefused) as failure:
        desk.handover.merge([tmp_path / "hand.zip"])
    assert failure.value.reason is Reason.TEXT_DIFFERS
    assert failure.value.path == tmp_path / "hand.zip"
    assert picture(desk) == before


def test_the_same_labelled_file_imported_for_two_people_keeps_both_sets(desk, laptop, exchange):
    marked = Span("one", 0, 4, "project", PORT.text[:4])
    take(desk, Record(PORT, "سارة", Status.DONE, (marked,)))
    take(laptop, Record(PORT, "علي", Status.DONE, (marked,)))
    exchange(desk, laptop)
    for name in ("سارة", "علي"):
        (found,) = desk.annotation_set("port", desk.annotator(name).id).spans
        assert found == marked
        desk.apply(RemoveSpan("port", desk.annotator(name).id, found))
    exchange(desk, laptop)


def test_the_same_labelled_file_imported_on_two_computers_is_there_once(desk, laptop, exchange):
    marked = Span("one", 0, 4, "project", PORT.text[:4])
    take(desk, Record(PORT, "سارة", Status.DONE, (marked,)))
    sara = desk.annotator("سارة").id
    desk.apply(ChangeSpan("port", sara, marked, replace(marked, note="عدلت")))
    take(laptop, Record(PORT, "سارة", Status.IN_PROGRESS, (marked,)))
    exchange(desk, laptop)
    found = desk.annotation_set("port", desk.annotator("سارة").id)
    assert (found.status, found.spans) == (Status.DONE, (replace(marked, note="عدلت"),))


def test_a_package_cut_short_in_the_middle_of_a_history_waits_for_the_rest(desk, tmp_path):
    """What a colleague hands over of one article refers to events on articles that stay behind."""
    ali = desk.annotator("علي").id
    for document, quote in ((PORT, "شركة"), (FARM, "بنك"), (MILL, "صندوق"), (PORT, "المرسى")):
        label(desk, "علي", document, quote)
    desk.apply(desk.team.proposal([ali], anew=True))
    desk.apply(
        replace(
            desk.team.proposal([ali], anew=True),
            after={"port": (ali,)},
            before={"port": (ali,), "farm": (ali,), "mill": (ali,)},
        )
    )
    with copy_of(desk, tmp_path / "own.hashiya", recipient="علي") as own:
        assert own.info().documents == 1
        (finding,) = own.check()
        assert not finding.is_damage
        assert quotes(own, "علي", PORT) == [("شركة", "investor"), ("المرسى", "investor")]
        desk.handover.write(tmp_path / "all.zip")
        own.handover.merge([tmp_path / "all.zip"])
        assert own.check() == []
        assert state(own) == state(desk)


def test_a_project_with_gaps_is_backed_up_and_needs_no_repair(desk, tmp_path):
    ali = desk.annotator("علي").id
    for document in (PORT, FARM, PORT):
        label(desk, "علي", document, document.text[: 4 + desk.info().spans])
    desk.apply(Assign(None, {}, {"port": (ali,)}))
    path = tmp_path / "own.hashiya"
    with copy_of(desk, path, recipient="علي") as own:
        assert [finding.is_damage for finding in own.check()] == [False]
        backup = own.keeping.back_up()
    assert repair(path) is None
    restore_backup(path, backup)
    with Project.open(path) as own:
        assert len(quotes(own, "علي", PORT)) == 2


def test_a_merged_project_is_rebuilt_from_its_journal(desk, laptop, exchange, tmp_path):
    label(desk, "سارة", PORT, "شركة المرسى")
    label(laptop, "سارة", PORT, "شركة المرسى")
    label(laptop, "علي", FARM, "بنك الواحة")
    exchange(desk, laptop)
    path = laptop.path
    before = state(laptop)
    laptop.close()
    path.unlink()
    assert rebuild(path, path).is_whole
    with Project.open(path) as again:
        assert again.check() == []
        after = state(again)
        mended = [each for each in after["events"] if each not in before["events"]]
        assert len(mended) <= 1
        assert {**after, "events": None} == {**before, "events": None}


def test_work_goes_on_after_a_merge_and_the_clock_never_goes_back(desk, laptop, exchange):
    label(laptop, "علي", PORT, "شركة المرسى")
    exchange(desk, laptop)
    span = label(desk, "علي", PORT, "٤٠ مليون ريال", "amount")
    (last,) = desk._database.rows("SELECT kind, target FROM event ORDER BY clock DESC LIMIT 1")
    assert last == ("span.added", span.id)
    assert desk.check() == []


def test_an_open_project_can_be_merged_with_itself(desk, tmp_path):
    label(desk, "سارة", PORT, "شركة المرسى")
    before = picture(desk)
    assert desk.handover.merge([desk.path]).events == 0
    assert picture(desk) == before


def test_another_project_file_is_merged_through_a_package(desk, tmp_path):
    path = tmp_path / "own.hashiya"
    with begin(path, PORT) as own:
        label(own, "هدى", PORT, "شركة المرسى")
    content = path.read_bytes()
    beside = sorted(tmp_path.iterdir())
    report = desk.handover.merge([path])
    assert (report.spans, report.annotators) == (1, ("هدى",))
    assert path.read_bytes() == content
    assert {each for each in tmp_path.iterdir() if each not in beside} <= {kept_beside(desk.path)}


def test_one_refused_package_keeps_all_others_out(desk, laptop, tmp_path):
    label(laptop, "علي", PORT, "شركة المرسى")
    laptop.handover.write(tmp_path / "good.zip")
    (tmp_path / "bad.zip").write_bytes((tmp_path / "good.zip").read_bytes()[:-1])
    before = picture(desk)
    for order in (("good.zip", "bad.zip"), ("bad.zip", "good.zip")):
        with pytest.raises(PackageRefused) as failure:
            desk.handover.merge([tmp_path / name for name in order])
        assert failure.value.path.name == "bad.zip"
    assert picture(desk) == before
    with pytest.raises(PackageRefused):
        receive(tmp_path / "new.hashiya", [tmp_path / "good.zip", tmp_path / "bad.zip"])
    assert not (tmp_path / "new.hashiya").exists()


def test_a_package_is_the_same_to_the_byte_wherever_it_is_written(desk, laptop, exchange, tmp_path):
    label(desk, "سارة", PORT, "شركة المرسى")
    label(laptop, "علي", FARM, "بنك الواحة")
    exchange(desk, laptop)
    desk.handover.write(tmp_path / "one.zip")
    laptop.handover.write(tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_merge_changes_the_sets_of_those_who_worked_and_of_nobody_else(desk, laptop, tmp_path):
    label(desk, "سارة", PORT, "شركة المرسى")
    label(desk, "سارة", FARM, "بنك الواحة")
    label(laptop, "علي", PORT, "شركة المرسى")
    label(laptop, "علي", PORT, "لؤلؤة")
    sara = desk.annotator("سارة").id
    before = [each for each in state(desk)["spans"] if each[1] == sara]
    laptop.handover.write(tmp_path / "hand.zip")
    desk.handover.merge([tmp_path / "hand.zip"])
    assert [each for each in state(desk)["spans"] if each[1] == sara] == before


def test_a_project_of_the_first_format_is_handed_over(tmp_path):
    old = Path(shutil.copy(KEPT / "format1.hashiya", tmp_path / "old.hashiya"))
    with Project.open(old, read_only=True) as project:
        project.handover.write(tmp_path / "old.zip")
    receive(tmp_path / "new.hashiya", [tmp_path / "old.zip"])
    with Project.open(tmp_path / "new.hashiya") as new, Project.open(old) as project:
        assert new.check() == []
        assert state(new) == state(project)
