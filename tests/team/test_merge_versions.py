"""Corrected articles on several computers come to one state, with the work of everybody."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from itertools import permutations

import pytest

from annotator.core.document import Record
from annotator.project import Project, receive
from tests.store.projects import take
from tests.team.computers import FARM, PORT, begin, copy_of, label, quotes, state

FARM_2 = replace(FARM, text="عاجل 🌴: " + FARM.text.replace("بثلاثة", "بأربعة"))
FARM_3 = replace(FARM, text=FARM.text + "\nوانتهى العمل.")


@pytest.fixture
def desks(tmp_path):
    """Return two computers with the same articles, on which Sara and Ali have labelled."""
    with ExitStack() as stack:
        one = stack.enter_context(begin(tmp_path / "one.hashiya"))
        for name in ("سارة", "علي"):
            label(one, name, FARM, "بنك الواحة")
            label(one, name, FARM, "بثلاثة ملايين دينار", "amount")
        other = stack.enter_context(copy_of(one, tmp_path / "other.hashiya"))
        yield one, other


def renew(project, document):
    return take(project, Record(document), as_new_versions=True)


def package(project, path):
    project.handover.write(path)
    return path


def current(project, first):
    """Return the version of a document that counts."""
    return next(
        project.documents.read(row)
        for row in project.documents.listed("")
        if project.documents.read(row).id.partition("@")[0] == first.id
    )


def confirm(project, name):
    document, me = current(project, FARM), project.annotator(name).id
    (moved,) = project.versions.moved(document.id, me)
    project.apply(project.versions.placing(document, me, moved, moved.start, moved.end))


@pytest.mark.parametrize("order", list(permutations(range(4)))[::2])
def test_two_corrections_and_the_work_on_them_come_to_one_state(desks, tmp_path, order):
    one, other = desks
    packages = [package(one, tmp_path / "0.zip")]
    renew(one, FARM_2)
    confirm(one, "سارة")
    packages.append(package(one, tmp_path / "1.zip"))
    label(other, "علي", FARM, "مزارع النخيل", "project")  # of the former text, unknowing
    packages.append(package(other, tmp_path / "2.zip"))
    renew(other, FARM_3)
    packages.append(package(other, tmp_path / "3.zip"))
    made = tmp_path / "made.hashiya"
    receive(made, [packages[place] for place in order])
    one.handover.merge(packages)
    with Project.open(made) as found:
        assert state(found) == state(one)
        assert current(found, FARM).text == FARM_3.text
        assert not [each for each in found.check() if each.is_damage]
    assert quotes(one, "علي", current(one, FARM))[1:] == [
        ("مزارع النخيل", "project"),
        ("بثلاثة ملايين دينار", "amount"),
    ]


def test_the_same_correction_taken_in_on_both_is_one_version(desks, tmp_path):
    one, other = desks
    renew(one, FARM_2)
    confirm(one, "سارة")
    renew(other, FARM_2)
    one.handover.merge([package(other, tmp_path / "o.zip")])
    other.handover.merge([package(one, tmp_path / "p.zip")])
    assert state(one) == state(other)
    document = current(one, FARM)
    assert len(one.versions.of(document.id)) == 2
    assert [each for each, _label in quotes(one, "سارة", document)] == [
        "بنك الواحة",
        "بأربعة ملايين دينار",
    ]
    assert one.versions.count(one.annotator("سارة").id) == 0
    assert one.versions.count(one.annotator("علي").id) == 1
    for desk in desks:
        assert desk.check() == []


def test_a_version_of_which_only_the_news_came_waits_for_its_text(desks, tmp_path):
    one, other = desks
    renew(other, FARM_2)
    ali = other.annotator("علي").id
    other.apply(other.team.proposal([ali], rows=[other.documents.row_of(PORT.id)]))
    other.handover.write(tmp_path / "port.zip", recipient="علي")
    one.handover.merge([tmp_path / "port.zip"])
    assert current(one, FARM).text == FARM.text
    assert not [each for each in one.check() if each.is_damage]
    one.handover.merge([package(other, tmp_path / "all.zip")])
    assert current(one, FARM).text == FARM_2.text
    assert one.check() == []


def test_of_a_removed_article_a_correction_made_elsewhere_is_there(desks, tmp_path):
    one, other = desks
    one.apply(one.trash.removal([one.documents.row_of(FARM.id)], one.annotator("سارة").id))
    renew(other, FARM_2)
    one.handover.merge([package(other, tmp_path / "o.zip")])
    other.handover.merge([package(one, tmp_path / "p.zip")])
    assert state(one) == state(other)
    assert current(one, FARM).text == FARM_2.text  # what was removed is the former version
    for desk in desks:
        assert desk.check() == []
