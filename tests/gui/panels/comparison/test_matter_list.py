from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.gui.panels.comparison.matter_list import MatterList
from tests.gui.open_sets.test_compared_set import load, marked, perform, project

__all__ = ["project"]


@pytest.fixture
def listed(project, qtbot):
    """The list of what three annotators differ in, with their sets."""
    rows = MatterList()
    qtbot.addWidget(rows)
    shown = load(project)
    people = [project.annotator(name) for name in ("هند", "عمر", "ليلى")]

    def show(current=None):
        rows.show_matters(shown.matters(), people, project.label_set(), current)

    show()
    return rows, shown, show


def text_of(rows, number):
    return rows.model().index(number).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_model_keeps_qts_rules(listed, qtmodeltester):
    qtmodeltester.check(listed[0].model())


def test_a_row_tells_kind_versions_and_whether_it_is_decided(project, listed):
    rows, shown, show = listed
    place = next(n for n, each in enumerate(shown.matters()) if each.cluster.kind == "currency")
    assert text_of(rows, place).startswith("○ Unit or currency: ")
    for words in ("هند", "عمر", "90 مليون", "90 مليون درهم"):
        assert words in text_of(rows, place)
    perform(project, shown, shown.settling(shown.matters()[place], ()))
    show()
    assert text_of(rows, place).startswith("✓ ")


def test_a_version_of_ones_own_has_a_line_of_its_own(project, listed):
    rows, shown, show = listed
    place = next(n for n, each in enumerate(shown.matters()) if each.cluster.kind == "currency")
    index = rows.model().index(place)
    before = rows.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height()
    perform(project, shown, shown.settling(shown.matters()[place], [marked("درهم", "amount")]))
    show()
    assert rows.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height() > before


def test_showing_a_matter_wishes_nothing_and_choosing_one_does(listed, qtbot):
    rows, shown, show = listed
    key = shown.matters()[1].key
    with qtbot.assertNotEmitted(rows.matter_requested):
        show(key)
    assert rows.currentIndex().row() == 1
    with qtbot.waitSignal(rows.matter_requested) as wished:
        rows.setCurrentIndex(rows.model().index(2))
    assert wished.args == [shown.matters()[2].key]
