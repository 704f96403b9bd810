"""Who labels what, blindly: assignments, what is seen, what is handed over, how far it is."""

from __future__ import annotations

import pytest

from annotator.core.document import AnnotatorKind, Status
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import SetStatus
from annotator.core.errors import AnnotatorError, Reason, SpanConflict
from annotator.project import Project
from annotator.review.adjudication.merge_strategies import Strategy
from annotator.review.adjudication.queue import QueueChoice
from tests.team.computers import FARM, MILL, PORT, begin, copy_of, label, quotes, state


@pytest.fixture
def desk(tmp_path):
    with begin(tmp_path / "desk.hashiya") as project:
        yield project


@pytest.fixture
def sara(desk):
    return desk.annotator("سارة").id


@pytest.fixture
def ali(desk):
    return desk.annotator("علي").id


@pytest.fixture
def assigned(desk, sara, ali):
    """The port is for both, the farm for Sara, the mill for Ali."""
    edit = Assign(None, {}, {"port": (sara, ali), "farm": (sara,), "mill": (ali,)})
    desk.apply(edit)
    return edit


def finish(project, name, document, status=Status.DONE):
    annotator = project.annotator(name).id
    before = project.annotation_set(document.id, annotator).status
    project.apply(SetStatus(document.id, annotator, before, status))


def test_assigned_documents_are_found_by_annotator(desk, sara, ali, assigned):
    assert [desk.documents.read(row) for row in desk.team.rows(sara)] == [PORT, FARM]
    assert [desk.documents.read(row) for row in desk.team.rows(ali)] == [PORT, MILL]
    assert desk.check() == []


def test_an_assignment_is_taken_back(desk, sara, assigned):
    desk.apply(assigned.inverse())
    assert desk.team.assignments() == {}
    with pytest.raises(SpanConflict) as failure:
        desk.apply(assigned.inverse())
    assert failure.value.reason is Reason.ASSIGNMENT_CHANGED


def test_a_proposal_leaves_what_is_assigned_unless_it_is_made_anew(desk, sara, ali):
    desk.apply(Assign(None, {}, {"port": (sara,)}))
    assert desk.team.proposal([sara, ali]).after.keys() == {"farm", "mill"}
    desk.apply(desk.team.proposal([ali], anew=True, by=sara))
    assert desk.team.assignments() == dict.fromkeys(("port", "farm", "mill"), (ali,))


def test_anothers_spans_are_hidden_until_both_are_done(desk, sara, ali, assigned):
    see = desk.team.may_see
    assert see("port", sara, sara)
    assert not see("port", sara, ali)
    finish(desk, "سارة", PORT)
    assert not see("port", sara, ali)
    finish(desk, "علي", PORT, Status.SKIPPED)
    assert see("port", sara, ali)
    assert see("port", ali, sara)


def test_who_does_not_label_a_document_sees_all_of_it_and_machines_are_seen_by_all(
    desk, sara, ali, assigned
):
    robot = desk.annotator("آلة", AnnotatorKind.RULE).id
    assert desk.team.may_see("mill", sara, ali)
    assert desk.team.may_see("port", sara, robot)


def test_progress_is_told_by_annotator(desk, sara, ali, assigned):
    desk.annotator("آلة", AnnotatorKind.MODEL)
    label(desk, "سارة", PORT, "شركة المرسى")
    finish(desk, "سارة", FARM)
    label(desk, "سارة", MILL, "صندوق")  # not hers to label
    shares = [(s.name, s.assigned, s.begun, s.done, s.spans) for s in desk.team.shares()]
    assert shares == [("سارة", 2, 2, 1, 1), ("علي", 2, 0, 0, 0)]


def test_who_is_assigned_nothing_is_told_by_all_documents(desk, sara):
    label(desk, "سارة", MILL, "صندوق")
    (share,) = desk.team.shares()
    assert (share.assigned, share.begun, share.spans) == (0, 1, 1)


def test_a_package_for_somebody_has_their_documents_and_nobody_elses_spans(
    desk, sara, ali, assigned, tmp_path
):
    label(desk, "سارة", PORT, "شركة المرسى")
    label(desk, "علي", PORT, "لؤلؤة")
    label(desk, "علي", MILL, "صندوق")
    with copy_of(desk, tmp_path / "hers.hashiya", recipient="سارة", by="علي") as hers:
        assert {hers.documents.read(row).id for row in hers.documents.listed(sara)} == {
            "port",
            "farm",
        }
        assert quotes(hers, "سارة", PORT) == [("شركة المرسى", "investor")]
        assert quotes(hers, "علي", PORT) == []
        assert not [event for event in state(hers)["spans"] if event[1] == ali]
        content = b"".join(
            body.encode() for (body,) in hers._database.rows("SELECT body FROM event")
        )
        assert "لؤلؤة".encode() not in content


def test_a_package_for_somebody_brings_the_others_spans_once_both_are_done(
    desk, sara, ali, assigned, tmp_path
):
    label(desk, "علي", PORT, "لؤلؤة")
    finish(desk, "علي", PORT)
    finish(desk, "سارة", PORT)
    with copy_of(desk, tmp_path / "hers.hashiya", recipient="سارة") as hers:
        assert quotes(hers, "علي", PORT) == [("لؤلؤة", "investor")]


def test_a_package_for_who_is_assigned_nothing_has_all_documents(desk, ali, tmp_path):
    label(desk, "سارة", PORT, "شركة المرسى")
    with copy_of(desk, tmp_path / "his.hashiya", recipient="علي") as his:
        assert his.info().documents == 3
        assert his.info().spans == 0


def test_a_package_for_nobody_known_is_refused(desk, tmp_path):
    with pytest.raises(AnnotatorError) as failure:
        desk.handover.write(tmp_path / "x.zip", recipient="مجهول")
    assert failure.value.reason is Reason.UNKNOWN_ANNOTATOR
    assert not (tmp_path / "x.zip").exists()


def test_blind_labelling_comes_back_together(desk, sara, ali, assigned, tmp_path):
    packages = []
    for name, document in (("سارة", PORT), ("علي", PORT)):
        path = tmp_path / f"{name}.hashiya"
        with copy_of(desk, path, recipient=name) as own:
            label(own, name, document, "شركة المرسى")
            finish(own, name, document)
            own.handover.write(tmp_path / f"{name}-back.zip", by=name)
            packages.append(tmp_path / f"{name}-back.zip")
    desk.handover.merge(packages)
    for name in ("سارة", "علي"):
        assert quotes(desk, name, PORT) == [("شركة المرسى", "investor")]
    assert desk.team.may_see("port", sara, ali)
    assert desk.check() == []


def test_assignments_of_two_computers_are_for_each_document_the_last(desk, sara, ali, tmp_path):
    with copy_of(desk, tmp_path / "other.hashiya") as other:
        desk.apply(Assign(None, {}, {"port": (sara,), "farm": (sara,)}))
        other.apply(Assign(None, {}, {"port": (ali,)}))
        other.handover.write(tmp_path / "hand.zip")
    desk.handover.merge([tmp_path / "hand.zip"])
    assert desk.team.assignments() == {"port": (ali,), "farm": (sara,)}
    assert desk.check() == []


def test_a_package_is_not_written_onto_a_project(desk, tmp_path):
    for out in (desk.path, tmp_path / "other.hashiya"):
        if out != desk.path:
            Project.create(out).close()
        with pytest.raises(AnnotatorError) as failure:
            desk.handover.write(out)
        assert failure.value.reason is Reason.IS_A_PROJECT


def test_hidden_documents_are_those_that_may_see_says_no_to(desk, sara, ali, assigned):
    for name, document in (("سارة", PORT), ("علي", PORT), ("علي", FARM), ("علي", MILL)):
        label(desk, name, document, document.text[:4])
    machine = desk.annotator("قاعدة", AnnotatorKind.RULE).id
    for status in (Status.NEW, Status.DONE):
        if status is Status.DONE:
            finish(desk, "سارة", PORT)
            finish(desk, "علي", PORT)
        for viewer in (sara, ali, machine):
            for other in (sara, ali, machine):
                seen = desk.team.hidden(viewer, [other]).values()
                expected = {
                    each.id
                    for each in (PORT, FARM, MILL)
                    if not desk.team.may_see(each.id, viewer, other)
                    and desk.annotation_set(each.id, other).spans
                }
                assert set(seen) == expected
    assert set(desk.team.hidden(sara, [ali]).values()) == {"farm"}


def test_a_review_and_a_comparison_leave_out_what_may_not_be_seen(desk, sara, ali, assigned):
    for name in ("سارة", "علي"):
        label(desk, name, PORT, "شركة المرسى")
    huda = desk.annotator("هدى").id
    review, choice = desk.review, QueueChoice()
    assert review.queue(huda, [ali], choice) == [desk.documents.row_of("port")]
    assert review.queue(sara, [ali], choice) == []
    assert review.adjudicating.comparable([sara, ali], sara) == []
    assert len(review.adjudicating.comparable([sara, ali], huda)) == 1
    assert not review.adjudicating.strategy_act(Strategy.UNANIMOUS, [sara, ali], sara).edits
    pair = ("سارة", "علي")
    assert not review.figures.comparison(viewer_id=sara).pair(*pair).documents
    assert review.figures.comparison(viewer_id=huda).pair(*pair).documents
    finish(desk, "سارة", PORT)
    finish(desk, "علي", PORT)
    assert review.queue(sara, [ali], choice) == [desk.documents.row_of("port")]
    assert review.figures.comparison(viewer_id=sara).pair(*pair).documents


def test_a_proposal_can_be_for_some_documents_only(desk, sara):
    edit = desk.team.proposal([sara], rows=[desk.documents.row_of("farm")])
    assert set(edit.after) == {"farm"}
