"""Names, the ids of nameless documents, and what a document may hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.document import Document, check_kept, is_name, text_id
from annotator.core.errors import AnnotatorError, Reason

DOCUMENT = Document("d", "عنوان", "نص", meta={"أ": [1, {"ب": None}]})


@pytest.mark.parametrize("name", ["سارة", "Sara 2", "عبد الرحمن", "ن" * 100, "قواعد (مبالغ)"])
def test_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "name", ["", " ", "سارة ", "a\tb", "a\nb", "\u202eسارة", "a\u200b", "ن" * 101]
)
def test_what_is_no_name(name):
    assert not is_name(name)


def test_the_same_text_has_the_same_id_and_another_text_another():
    assert text_id("نص") == text_id("نص")
    assert len({text_id("نص"), text_id("نص "), text_id("نصّ")}) == 3
    assert len(text_id("")) == 32


def test_a_document_of_plain_values_is_kept():
    check_kept(DOCUMENT)
    check_kept(replace(DOCUMENT, text="\r\n\u2028\ufeff\u202eنص\u0301"))


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"text": "ن\0ص"}, Reason.CONTAINS_NUL),
        ({"text": "\ud83d"}, Reason.WRONG_TYPE),
        ({"title": "\udc00"}, Reason.WRONG_TYPE),
        ({"source": 7}, Reason.WRONG_TYPE),
        ({"meta": {"n": float("inf")}}, Reason.WRONG_TYPE),
        ({"meta": {1: "n"}}, Reason.WRONG_TYPE),
    ],
)
def test_a_document_that_a_file_could_not_give_back_is_refused(changed, reason):
    with pytest.raises(AnnotatorError) as caught:
        check_kept(replace(DOCUMENT, **changed))
    assert caught.value.reason is reason
