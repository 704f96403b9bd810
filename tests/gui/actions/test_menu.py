"""Menus show keys in the order in which they are written, also from right to left."""

from __future__ import annotations

from itertools import pairwise
from operator import sub

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible

from annotator.gui.actions.table import SPECS
from tests.gui.pictures import picture
from tests.gui.windows import make_project, settle

APART = 14  # pixels between an action's name and its keys, and not between two letters
NAMES = ("zoom_in", "zoom_out", "preferences", "peel_clitic", "add_clitic")


def keys_drawn(window, name):
    """Return how much ink a menu has in each column of pixels of an action's keys."""
    action, menu = window.actions_[name], window.actions_.menus[SPECS[name].menu]
    menu.popup(window.mapToGlobal(QPoint(40, 40)))
    settle()
    image = picture(menu).copy(menu.actionGeometry(action))
    menu.close()
    settle()
    ground = image.pixelColor(1, 1).lightness()
    ink = [
        [abs(image.pixelColor(x, y).lightness() - ground) > 60 for x in range(image.width())]
        for y in range(image.height())
    ]
    columns = [x for x in range(image.width()) if any(row[x] for row in ink)]
    gaps = [(one, other) for one, other in pairwise(columns) if other - one > APART]
    if window.isRightToLeft():
        first, last = columns[0], gaps[0][0]
    else:
        first, last = gaps[-1][1], columns[-1]
    return [sum(row[x] for row in ink) for x in range(first, last + 1)]


def unlike(one, other):
    """Return which share of the ink is elsewhere, at the best of three places: half pixels move."""
    size = max(len(one), len(other)) + 2
    fixed = [0, *one, *[0] * (size - len(one))]
    moved = ([0] * shift + other + [0] * (size + 1 - shift - len(other)) for shift in range(3))
    return min(sum(map(abs, map(sub, fixed, each))) for each in moved) / (sum(one) + sum(other))


@pytest.mark.parametrize("name", NAMES)
def test_keys_look_in_an_arabic_menu_as_they_do_in_an_english_one(start, tmp_path, name):
    path, drawn = make_project(tmp_path / "articles.hashiya", "نص"), []
    for language in ("en", "ar"):
        window = start(path, language).window
        window.resize(1000, 700)
        drawn.append(keys_drawn(window, name))
    assert unlike(*drawn) < 0.25
    assert unlike(drawn[0], drawn[1][::-1]) > unlike(*drawn)


def test_a_screen_reader_hears_the_names_alone_while_a_menu_is_open(open_window):
    window = open_window("نص", language="ar")
    for menu in window.actions_.menus.values():
        menu.popup(window.mapToGlobal(QPoint(40, 40)))
        settle()
        heard = QAccessible.queryAccessibleInterface(menu)
        names = [heard.child(n).text(QAccessible.Text.Name) for n in range(heard.childCount())]
        texts = [each.text().replace("&", "") for each in menu.actions()]
        assert names == texts
        assert not any("\t" in name or "\u2068" in name for name in names)
        menu.close()


def test_keys_are_called_by_what_stands_on_them():
    assert [spec.id for spec in SPECS.values() if "Return" in "".join(spec.keys[:1])] == []
