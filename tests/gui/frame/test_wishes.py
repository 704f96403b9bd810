"""Each part says what its actions do, and a mode what some of them mean while it is on."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget

from annotator.gui.actions.actions import Actions
from annotator.gui.frame.wishes import connect_wishes


@dataclass
class Way:
    """A part of the window, or a mode of it, that notes what was wished."""

    name: str
    done: list[str]
    ids: tuple[str, ...]
    is_on: bool = False

    def wishes(self):
        return {
            each: lambda each=each: self.done.append(f"{self.name} {each}") for each in self.ids
        }

    meanings = wishes


@pytest.fixture
def done():
    return []


@pytest.fixture
def modes(done):
    return Way("review", done, ("finish", "reopen")), Way("comparison", done, ("finish",))


@pytest.fixture
def window(qapp, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window, done, modes):
    view = QWidget(window)
    actions = Actions(window, view, lambda action_id: None)
    parts = (Way("walk", done, ("finish", "reopen")), Way("article", done, ("copy",)))
    connect_wishes(actions, parts, modes)
    return actions


def trigger(actions, *ids):
    for each in ids:
        actions[each].setEnabled(True)
        actions[each].trigger()


def test_an_action_does_what_its_part_says(actions, done):
    trigger(actions, "finish", "copy")
    assert done == ["walk finish", "article copy"]


def test_a_mode_that_is_on_says_what_its_actions_mean(actions, done, modes):
    review, _comparison = modes
    review.is_on = True
    trigger(actions, "finish", "reopen", "copy")
    assert done == ["review finish", "review reopen", "article copy"]
    review.is_on = False
    trigger(actions, "reopen")
    assert done[-1] == "walk reopen"


def test_the_last_mode_that_is_on_has_the_word(actions, done, modes):
    for mode in modes:
        mode.is_on = True
    trigger(actions, "finish", "reopen")
    assert done == ["comparison finish", "review reopen"]
