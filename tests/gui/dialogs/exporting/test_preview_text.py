"""What is shown of a file can be trusted, and copies as it is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.dialogs.exporting.preview_text import shown

NASTY = (
    st.text(st.sampled_from('ابحـَ📈ab1"\\,:{}[]\n\r\t \u200f\u202e\u2066\u2069\ufeff\u2028'))
    | st.text()
)
NAMES = st.sampled_from([".jsonl", ".csv", ".ann", ".txt", "README.md"])


@given(NASTY, NAMES)
def test_each_stretch_that_is_shown_copies_what_stands_in_the_file(text, name):
    found = shown(text, name)
    assert found.exact == text
    assert len(found.places) == len(found.text) + 1
    assert found.places[0] <= found.places[-1] == len(text)
    assert list(found.places) == sorted(found.places)
    # All selected is all of the file, whatever was put between.
    assert found.exact[found.places[0] if found.text else 0 : found.places[-1]] in (
        text,
        text.lstrip("\r"),
    )


@given(NASTY, NAMES)
def test_isolates_are_closed_in_their_line_and_none_comes_from_the_file(text, name):
    for line in shown(text, name).text.split("\n"):
        assert line.count("\u2068") == line.count("\u2069")
        assert not set(line) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u200e\u200f\u061c")
        depth = 0
        for sign in line:
            depth += {"\u2068": 1, "\u2069": -1}.get(sign, 0)
            assert depth in (0, 1)


def test_arabic_strings_beside_each_other_stand_in_isolates():
    line = json.dumps({"tokens": ["سوق", "المال"], "n": 2}, ensure_ascii=False)
    found = shown(line, ".jsonl")
    assert found.text == '{"tokens": ["\u2068سوق\u2069", "\u2068المال\u2069"], "n": 2}'


def test_cells_of_a_table_stand_in_isolates_over_lines_too():
    found = shown('سوق,"قال ""لا""\nنعم",7\r\n', ".csv")
    assert found.text == '\u2068سوق\u2069,"\u2068قال ""لا""\u2069\n\u2068نعم\u2069",7\n'


def test_a_sign_that_turns_words_round_is_shown_by_its_number():
    assert shown("أ\u202eب", ".txt").text == "أ<202E>ب"
    assert shown("لا\u200cن", ".txt").text == "لا\u200cن"


@pytest.mark.parametrize(("name", "is_prose"), [("000001.txt", True), ("a.ann", False)])
def test_only_a_plain_text_takes_its_direction_from_its_words(name, is_prose):
    assert shown("سوق", name).is_prose is is_prose
