from __future__ import annotations

from collections import Counter

from annotator.gui.actions.table import ACTIONS, MENUS
from tests.gui.keyboard import press_latin
from tests.gui.mouse import click, select_text


def test_every_action_has_its_own_id_and_keys():
    assert max(Counter(spec.id for spec in ACTIONS).values()) == 1
    keys = Counter(key for spec in ACTIONS for key in spec.keys)
    assert max(keys.values()) == 1
    assert {spec.menu for spec in ACTIONS} <= {name for name, _ in MENUS}


def test_every_action_is_in_its_menu(window):
    for spec in ACTIONS:
        if spec.text:
            assert window.actions_[spec.id] in window.actions_.menus[spec.menu].actions()


def enabled(window):
    return {action.objectName() for action in window.actions_.all() if action.isEnabled()}


def test_actions_are_on_only_while_they_can_be_used(window):
    view = window.article.view
    assert not {"undo", "redo", "remove_span", "end_left"} & enabled(window)
    assert {"import_articles", "export_spans", "finish", "next_span"} <= enabled(window)
    select_text(view, "نجمة الشمال")
    press_latin(window, "1")
    assert {"undo", "remove_span", "end_left"} <= enabled(window)
    click(view, 2)
    assert "remove_span" not in enabled(window)
    window.actions_["undo"].trigger()
    assert "redo" in enabled(window)
    assert "undo" not in enabled(window)


def test_without_a_project_only_what_needs_none_is_on(window):
    window._controller.close_project()
    assert not {"export_spans", "import_articles", "finish", "undo", "next_span"} & enabled(window)
    assert {"open_project", "new_project", "quit", "keys"} <= enabled(window)


def test_no_key_means_two_things_in_the_window(window):
    shortcuts = Counter(
        sequence.toString()
        for action in [*window.actions_.all(), *window._labels.all()]
        for sequence in action.shortcuts()
    )
    assert max(shortcuts.values()) == 1


def test_what_undo_would_take_back_is_said(window):
    select_text(window.article.view, "نجمة الشمال")
    press_latin(window, "1")
    assert "Undo: Label as Investor" in window.actions_["undo"].toolTip()
