"""Every key works while the keyboard writes Arabic; keys are pressed by their place."""

from __future__ import annotations

import pytest

from annotator.core.document import Status
from annotator.project import Project
from tests.window.desktop import until

# Places on the keyboard: the codes of evdev (input-event-codes.h) plus 8, as X11 counts.
ONE, TWO, THREE = 10, 11, 12
Q, W, E, Z, N = 24, 25, 26, 52, 57
TAB, ENTER, DELETE, DOWN, UP = 23, 36, 119, 116, 111


@pytest.fixture
def arabic_keyboard(desktop):
    desktop.use_keyboard("ara")
    yield desktop
    desktop.use_keyboard("us")


@pytest.fixture
def window(arabic_keyboard, sample):
    with arabic_keyboard.hashiya(sample) as opened:
        yield opened


def mark(window, article, words, key):
    """Drag over words and press a label's key."""
    start = article.text().index(words)
    window.drag_over(article, start, start + len(words))
    window.desktop.press(key)
    until(lambda: any(row.endswith(words) for row in window.spans()), f"{words!r} is marked")


def test_digits_label_and_control_keys_undo_and_redo(window):
    article = window.article("نخلات القابضة")

    mark(window, article, "نخلات القابضة", ONE)
    mark(window, article, "3.5 مليار ريال", TWO)
    mark(window, article, "واحة الشمال", THREE)
    assert window.spans() == ["مستثمر: نخلات القابضة", "مبلغ: 3.5 مليار ريال", "مشروع: واحة الشمال"]

    with_control(window, Z)
    until(lambda: len(window.spans()) == 2, "Ctrl+Z takes the last mark back")
    with_control(window, Z, "shift")
    until(lambda: len(window.spans()) == 3, "Ctrl+Shift+Z makes it again")


def with_control(window, key, *others):
    """Press a key by its place while Ctrl, and others, are held."""
    held = ("ctrl", *others)
    down = [word for name in held for word in ("keydown", name)]
    up = [word for name in reversed(held) for word in ("keyup", name)]
    window.desktop.xdotool(*down, "key", key, *up)


def test_tab_goes_round_the_spans_and_delete_removes_the_chosen_one(window):
    article = window.article("نخلات القابضة")
    mark(window, article, "نخلات القابضة", ONE)
    mark(window, article, "3.5 مليار ريال", TWO)

    window.desktop.press(TAB)  # from the last one round to the first
    until(lambda: "⟦نخلات القابضة⟧" in window.names(), "Tab chooses the first span")
    window.desktop.press(DELETE)
    until(lambda: window.spans() == ["مبلغ: 3.5 مليار ريال"], "Delete removes it")


def test_n_opens_the_note_which_is_written_in_arabic(window, sample):
    article = window.article("نخلات القابضة")
    mark(window, article, "نخلات القابضة", ONE)

    window.desktop.press(N)
    until(lambda: not article.has_focus(), "the keyboard is in the note")
    window.desktop.press(Q, W, E, ENTER)
    with_control(window, DOWN)
    until(lambda: any("المقال 2 من 8" in name for name in window.names()), "the next article")
    with_control(window, Q)
    assert window.wait() == 0

    (span,) = stored_set(sample).spans
    assert span.note == "ضصث"


def test_control_and_enter_says_done_and_opens_the_next_article(window, sample):
    mark(window, window.article("نخلات القابضة"), "نخلات القابضة", ONE)

    with_control(window, ENTER)
    until(lambda: any("المقال 2 من 8" in name for name in window.names()), "the next article")
    with_control(window, UP)
    until(lambda: any("المقال 1 من 8" in name for name in window.names()), "the first article")
    with_control(window, Q)
    assert window.wait() == 0

    assert stored_set(sample).status is Status.DONE


def stored_set(path):
    """Return what the one annotator made of the first article."""
    with Project.open(path) as project:
        (annotator,) = project.annotators()
        return project.annotation_set(project.documents.read(1).id, annotator.id)
