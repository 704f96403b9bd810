"""An article is labelled with mouse and keyboard in the real window, and exported."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import orjson
import pytest

from tests.shared_data import shared
from tests.window.desktop import until


def command(*words):
    """Run a command of the product as a person types it."""
    subprocess.run([sys.executable, "-m", "annotator", *map(str, words)], check=True)


@pytest.fixture
def article_file():
    return shared("news/softbank/softbank-openai.txt")


@pytest.fixture
def project_file(tmp_path, article_file):
    path = tmp_path / "softbank.hashiya"
    command("import", path, article_file)
    return path


class Hand:
    """Marks words of an article with the mouse, as the eye finds them on the screen."""

    def __init__(self, window, article):
        self.window = window
        self.desktop = window.desktop
        self.article = article
        self.text = article.text()

    def where(self, words, inside=""):
        """Return the range of the first such words, of those ``inside`` others if given."""
        inside = inside or words
        start = self.text.index(inside) + inside.index(words)
        return start, start + len(words)

    def label(self, start, end, key, title):
        """Press a label's key and wait until the span is in the list."""
        before = len(self.window.spans())
        self.desktop.press(key)
        quote = self.text[start:end]
        until(lambda: len(self.window.spans()) == before + 1, f"a span on {quote!r}")
        assert f"{title}: {quote}" in self.window.spans()

    def words_across_a_line_end(self):
        """Return the range of the last word of a line and the first one of the next."""
        words = [
            (place, place + len(word))
            for word in self.text.split()
            if (place := self.text.index(word)) and word.isalpha()
        ]
        for (start, one), (other, end) in pairwise(sorted(set(words))):
            upper, lower = (self.article.character_box(each) for each in (one - 1, other))
            if other == one + 1 and self.text[one] == " " and upper.bottom <= lower.top:
                return start, end
        raise AssertionError("no paragraph of the article is wrapped")


def exported(project_file, out):
    """Export and return the one record."""
    command("export", project_file, out)
    (line,) = out.read_bytes().splitlines()
    return orjson.loads(line)


def test_marks_of_a_whole_article_are_stored_seen_again_and_exported(
    desktop, project_file, article_file, tmp_path
):
    expected = []

    with desktop.hashiya(project_file) as window:
        hand = Hand(window, window.article("ستارغيت"))
        assert hand.text == article_file.read_text("utf-8")

        def mark(place, key, label, title, **how):
            window.drag_over(hand.article, *place, **how)
            hand.label(*place, key, title)
            expected.append((*place, label))
            return place

        mark(hand.where("سوفت بانك"), "1", "investor", "مستثمر")
        mark(hand.where("15 إلى 25 مليار دولار"), "2", "amount", "مبلغ", backwards=True)
        project = mark(hand.where("ستارغيت"), "3", "project", "مشروع")
        openai = mark(hand.where("OpenAI"), "1", "investor", "مستثمر", backwards=True)
        mark(hand.where("أوراكل", inside="و”أوراكل"), "1", "investor", "مستثمر")
        mark(hand.words_across_a_line_end(), "2", "amount", "مبلغ")
        mark(hand.where("مشروع “ستارغيت” المشترك"), "3", "project", "مشروع")

        # ل and ا are one glyph here; the span begins between them.
        inside_lam_alef = hand.where("استثمارات", inside="الاستثمارات")
        mark(inside_lam_alef, "1", "investor", "مستثمر", after="alt")
        again = hand.where("لا", inside="الاستثمارات")
        mark(again, "2", "amount", "مبلغ", before="ctrl")

        # A click takes the inner of two spans, the next one the outer.
        box = hand.article.character_box(project[0] + 2)
        window.desktop.click(*box.center)
        place = f"{project[0]}–{project[1]}"
        until(lambda: any(place in name for name in window.names()), "the inner span is selected")

        # The handle under its end is dragged over the next word.
        last = hand.article.character_box(project[1] - 1)
        _, target = hand.where("المشترك", inside="“ستارغيت” المشترك")
        desktop.drag((last.left, last.bottom), hand.article.character_box(target - 2).center)
        longer = f"مشروع: {hand.text[project[0] : target]}"
        until(lambda: longer in window.spans(), "the span is longer")

        desktop.press("ctrl+z")
        until(lambda: longer not in window.spans(), "the span is as before")
        desktop.press("ctrl+z")
        until(lambda: len(window.spans()) == len(expected) - 1, "a mark is taken back")
        desktop.press("ctrl+shift+z", "ctrl+shift+z")
        until(lambda: longer in window.spans(), "both are done again")
        expected[expected.index((*project, "project"))] = (project[0], target, "project")
        assert openai in {(start, end) for start, end, _ in expected}

        until(lambda: "✓ محفوظ" in window.names(), "it says that all is saved")
        seen = window.spans()
        assert window.close() == 0

    with desktop.hashiya(project_file) as window:
        window.article("ستارغيت")
        assert window.spans() == seen
        assert window.close() == 0

    record = exported(project_file, tmp_path / "out.jsonl")
    found = [(each["start"], each["end"], each["label"]) for each in record["spans"]]
    assert sorted(found) == sorted(expected)
    assert record["text"] == article_file.read_text("utf-8")
    assert all(
        each["text"] == record["text"][each["start"] : each["end"]] for each in record["spans"]
    )


def test_the_window_manager_can_close_the_window(desktop, project_file):
    with desktop.hashiya(project_file) as window:
        window.article("ستارغيت")
        assert window.close("alt+F4") == 0
