"""What was removed on one computer is removed on all, and what came back later is back on all."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import permutations

import pytest

from annotator.core.document import Record
from annotator.project import Project, receive
from tests.store.projects import take
from tests.team.computers import FARM, MILL, PORT, begin, copy_of, label, quotes, state


@pytest.fixture
def desks(tmp_path):
    """Return two computers with the same three articles, on which Sara and Ali work."""
    with ExitStack() as stack:
        one = stack.enter_context(begin(tmp_path / "one.hashiya"))
        one.annotator("سارة")
        one.annotator("علي")
        other = stack.enter_context(copy_of(one, tmp_path / "other.hashiya"))
        yield one, other


def remove(project, document, by="سارة"):
    edit = project.trash.removal([project.documents.row_of(document.id)], project.annotator(by).id)
    project.apply(edit)
    return edit


def package(project, path):
    project.handover.write(path)
    return path


def test_a_removal_comes_with_a_merge_and_the_work_on_it_is_not_lost(desks, tmp_path):
    one, other = desks
    label(other, "علي", FARM, "بنك الواحة")
    remove(one, FARM)
    other.handover.merge([package(one, tmp_path / "1.zip")])
    assert other.documents.row_of("farm") is None
    one.handover.merge([package(other, tmp_path / "2.zip")])
    assert one.documents.row_of("farm") is None
    one.apply(one.trash.restoring(["farm"], one.annotator("سارة").id))
    assert quotes(one, "علي", FARM) == [("بنك الواحة", "investor")]
    assert one.check() == []


@pytest.mark.parametrize("order", list(permutations(range(4)))[::3])
def test_removed_and_restored_in_ignorance_of_one_another_the_later_holds(desks, tmp_path, order):
    one, other = desks
    first = remove(one, FARM)  # removed here, and later there, then brought back here at last
    remove(other, FARM, by="علي")
    remove(other, MILL, by="علي")
    label(other, "علي", PORT, "شركة المرسى")
    one.apply(first.inverse())
    packages = [package(one, tmp_path / "1.zip"), package(other, tmp_path / "2.zip")]
    label(one, "سارة", FARM, "بنك الواحة")
    packages += [package(one, tmp_path / "3.zip"), packages[0]]
    made = tmp_path / "made.hashiya"
    receive(made, [packages[place] for place in order])
    one.handover.merge(packages)
    with Project.open(made) as found:
        assert state(found) == state(one)
        assert found.documents.row_of("farm") is not None
        assert found.documents.row_of("mill") is None
        assert not [each for each in found.check() if each.is_damage]


def test_an_emptied_document_goes_elsewhere_too_and_its_events_stay(desks, tmp_path):
    one, other = desks
    label(other, "علي", FARM, "بنك الواحة")
    older = package(other, tmp_path / "older.zip")
    remove(one, FARM)
    one.trash.empty(one.annotator("سارة").id)
    emptied = package(one, tmp_path / "emptied.zip")
    other.handover.merge([emptied])
    assert other.trash.count() == 0
    assert other._database.value("SELECT text FROM set_aside") is None
    one.handover.merge([older])  # from before: it brings the text, which goes again
    assert one._database.row("SELECT text, state FROM set_aside") == (None, "emptied")
    assert state(one) == state(other)
    for desk in desks:
        assert desk.check() == []


def test_what_somebody_brought_back_later_gets_its_text_again_from_them(desks, tmp_path):
    one, other = desks
    label(other, "علي", FARM, "بنك الواحة")
    one.handover.merge([package(other, tmp_path / "all.zip")])
    removal = remove(one, FARM)
    other.handover.merge([package(one, tmp_path / "removed.zip")])
    one.trash.empty(one.annotator("سارة").id)
    other.apply(removal.inverse())  # does not know of the emptying, and is later
    assert other.documents.row_of("farm") is not None
    one.handover.merge([package(other, tmp_path / "back.zip")])
    assert quotes(one, "علي", FARM) == [("بنك الواحة", "investor")]
    assert one.documents.read(one.documents.row_of("farm")).text == FARM.text
    other.handover.merge([package(one, tmp_path / "again.zip")])
    assert state(one) == state(other)
    assert one.check() == []


def test_news_that_it_came_back_waits_for_the_text(desks, tmp_path):
    one, other = desks
    removal = remove(one, FARM)
    other.handover.merge([package(one, tmp_path / "removed.zip")])
    one.trash.empty(one.annotator("سارة").id)
    other.apply(removal.inverse())
    mine = other.annotator("علي").id
    port = other.documents.row_of("port")
    other.apply(other.team.proposal([mine], rows=[port]))
    other.handover.write(tmp_path / "port.zip", recipient="علي")  # has the news, not the farm
    one.handover.merge([tmp_path / "port.zip"])
    assert one.documents.row_of("farm") is None
    assert one._database.value("SELECT state FROM set_aside") == "awaited"
    assert not [each for each in one.check() if each.is_damage]
    one.handover.merge([package(other, tmp_path / "all.zip")])
    assert one.documents.read(one.documents.row_of("farm")).text == FARM.text
    assert one.check() == []


def test_a_document_imported_elsewhere_and_emptied_here_stays_out(desks, tmp_path):
    one, _other = desks
    remove(one, FARM)
    one.trash.empty(one.annotator("سارة").id)
    with Project.create(tmp_path / "third.hashiya") as third:
        take(third, Record(FARM))
        one.handover.merge([package(third, tmp_path / "third.zip")])
    assert one.documents.row_of("farm") is None
    assert one.check() == []
