"""Chats for extraction are read by the words that the answer quotes."""

from __future__ import annotations

import json

import pytest

from annotator.core.errors import Reason
from tests.importers.reading import as_lines, failure_of, places, read

TEXT = "نجم مع نجم 📈 نجم"


def chat(answer, text=TEXT):
    content = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
    return as_lines(
        {
            "messages": [
                {"role": "system", "content": "x"},
                {"role": "user", "content": text},
                {"role": "assistant", "content": content},
            ]
        }
    )


def quoted(label, text, **more):
    return {"label": label, "text": text, **more}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"spans": [quoted("A", "نجم"), quoted("A", "نجم")]}, [(0, 3, "A"), (7, 10, "A")]),
        ([quoted("A", "نجم", occurrence=3)], [(13, 16, "A")]),
        ({"entities": [quoted("A", "نجم"), quoted("B", "نجم")]}, [(0, 3, "A"), (0, 3, "B")]),
        ({"A": ["نجم", "نجم"], "B": "📈"}, [(0, 3, "A"), (7, 10, "A"), (11, 12, "B")]),
        ({"A": ["مع"]}, [(4, 6, "A")]),
        ([], []),
    ],
)
def test_a_quote_is_found_where_it_is_meant(answer, expected, tmp_path):
    (found,) = read(tmp_path, chat(answer))
    assert found.document.text == TEXT
    assert places(found) == expected


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ([quoted("A", "شركة")], Reason.BAD_ROW),
        ([quoted("A", "نجم", occurrence=4)], Reason.BAD_ROW),
        ([quoted("A", "")], Reason.BAD_ROW),
        ("لا شيء", Reason.BAD_JSON),
        ("5", Reason.WRONG_TYPE),
    ],
)
def test_an_answer_that_quotes_what_is_not_there_is_refused(answer, reason, tmp_path):
    failure = failure_of(tmp_path, chat(answer))
    assert (failure.reason, failure.line) == (reason, 1)
