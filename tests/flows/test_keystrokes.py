"""How many actions it takes to label an article; an action is a drag, a click or a key."""

from __future__ import annotations

import os
import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.dialogs.finding.label_all import LabelAll
from tests.gui.keyboard import press_latin
from tests.gui.mouse import drag
from tests.shared_data import shared

NAMES = (("سوفت بانك", "1"), ("أوراكل", "1"), ("ستارغيت", "3"), ("OpenAI", "3"))
AMOUNT = re.compile(r"(?:\d+ إلى )?(?:\d[\d.]* |نصف )?(?:مليار|تريليون) دولار")
MOST = 1.5  # actions a span


class Hand:
    """Does one action after the other and keeps a log of them."""

    def __init__(self, window):
        self.window = window
        self.log = []

    def drag(self, start, end):
        self.log.append(f"drag {start}-{end}")
        view = self.window.article.view
        view.ensure_seen(start)
        drag(view, start, end - 1)

    def key(self, key):
        self.log.append(f"key {key}")
        if key == "Escape":
            QTest.keyClick(self.window.article.view, Qt.Key.Key_Escape)
        else:
            press_latin(self.window, key)

    def enter(self, dialog):
        self.log.append("key Enter")
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)


def test_an_article_is_labelled_with_less_than_one_and_a_half_actions_a_span(open_window, qtbot):
    text = shared("news/softbank/softbank-openai.txt").read_text("utf-8")
    window = open_window(text)
    hand = Hand(window)
    for name, key in NAMES:
        start = text.index(name)
        hand.drag(start, start + len(name))
        hand.key(key)
        hand.key("A")
        qtbot.waitUntil(lambda: window.findChild(LabelAll) is not None)
        hand.enter(window.findChild(LabelAll))
        qtbot.waitUntil(lambda: window.findChild(LabelAll) is None)
    hand.key("Escape")
    hand.key("2")
    amounts = [match.span() for match in AMOUNT.finditer(text)]
    for place in amounts:
        hand.drag(*place)
        if window.article.selected_span().start < place[0]:
            hand.key("[")  # a clitic on the number, which the status line proposed to take off
    spans = window._controller.spans()
    wanted = {(m.start(), m.end()) for name, _ in NAMES for m in re.finditer(name, text)}
    assert {(span.start, span.end) for span in spans} == wanted | set(amounts)
    assert len(spans) >= 30
    assert len(hand.log) <= MOST * len(spans)
    if log := os.environ.get("HASHIYA_LOG"):
        summary = f"{len(hand.log)} actions, {len(spans)} spans: "
        summary += f"{len(hand.log) / len(spans):.2f} actions a span"
        Path(log).write_text("\n".join([*hand.log, summary, ""]), "utf-8")
