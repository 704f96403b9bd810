from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.project import Project
from tests.gui.keyboard import press_latin
from tests.gui.mouse import ALT, drag
from tests.gui.windows import ANNOTATOR, make_project

PIECES = (
    "كلمة", "لا", "أخبار", "َ", "ّ", "ـ", "\u00a0", " ", "\r\n", "\n", "\u2028", "\ufeff", "\u200d",
    "\u202b", "\u202c", "\u2066", "\u2069", "\u200f", "\u0301",
    "👨‍👩‍👧", "😀", "🇸🇦", "OpenAI", "25", "٢٥", "%",
    "“", "”", "(", "«", "\t", "\x01", "\x85",
)  # fmt: skip


@given(data=st.data())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_is_selected_by_mouse_comes_back_from_an_export_with_the_same_quote(start, data):
    text = "".join(data.draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30)))
    text = f"{text}نهاية"
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(0, len(text) - 1))
    modifiers = data.draw(st.sampled_from([ALT, ALT & ~ALT]))
    with TemporaryDirectory() as name:
        path = make_project(Path(name) / "nasty.hashiya", text)
        window = select_on(start, path)
        view, controller = window.article.view, window._controller
        assert view.text() == text
        drag(view, first, last, modifiers)
        begin, end = view.selection()
        selected = begin < end
        if selected:
            if not modifiers:  # whole words: the label's policy has its say about their edges
                edges = window.article.edges.snapped(begin, end, "investor")
                begin, end = edges.start, edges.end
            press_latin(window, "1")
            assert [(s.start, s.end, s.text) for s in controller.spans()] == [
                (begin, end, text[begin:end])
            ]
        controller.close_project()
        if selected:
            assert_round_trip(path, text, begin, end)


_windows = {}


def select_on(start, path):
    """Open another project in the window of the test."""
    window = _windows.get(start)
    if window is None:
        window = _windows[start] = start(path).window
    else:
        window.files.open(path)
    return window


def assert_round_trip(path, text, begin, end):
    out = path.with_suffix(".out.jsonl")
    with Project.open(path) as project:
        assert project.check() == []
        project.export(out)
    record = json.loads(out.read_text("utf-8"))
    (span,) = record["spans"]
    assert (span["start"], span["end"], span["text"]) == (begin, end, text[begin:end])
    with Project.create(path.with_name("again.hashiya")) as other:
        other.import_files([out])
        row = other.documents.row_of(record["id"])
        assert other.documents.read(row).text == text
        found = other.annotation_set(record["id"], other.annotator(ANNOTATOR).id)
        assert [(each.start, each.end, each.text) for each in found.spans] == [
            (begin, end, text[begin:end])
        ]
