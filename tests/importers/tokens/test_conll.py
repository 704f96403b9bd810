"""A token a line: documents, sentences, layers, comments, and what is refused."""

from __future__ import annotations

import pytest

from annotator.core.errors import Reason
from tests.importers.reading import failure_of, read


def read_rows(folder, text, format="conll2002"):
    return [
        (record.document.text, [(span.text, span.label) for span in record.spans])
        for record in read(folder, text.encode(), format)
    ]


def test_without_document_lines_each_sentence_is_a_document(tmp_path):
    text = "شركة B-ORG\nالأفق I-ORG\n\nسوق O\n\n\n"
    assert read_rows(tmp_path, text) == [("شركة الأفق", [("شركة الأفق", "ORG")]), ("سوق", [])]


def test_document_lines_begin_documents_whose_sentences_are_lines(tmp_path):
    start = "-DOCSTART- -X- O O\n\n"
    text = f"{start}شركة NN O I-ORG\n\nأفق NN O I-ORG\n\n{start}سوق NN O O"
    assert read_rows(tmp_path, text, "conll2003") == [
        ("شركة\nأفق", [("شركة", "ORG"), ("أفق", "ORG")]),
        ("سوق", []),
    ]


def test_the_last_columns_may_be_layers_and_chunks_of_2003_are_none(tmp_path):
    text = "سكرتير B-OCC\nاللجنة I-OCC B-ORG\n"
    assert read_rows(tmp_path, text)[0][1] == [("سكرتير اللجنة", "OCC"), ("اللجنة", "ORG")]
    text = "EU NNP B-NP B-ORG\nsays VBZ B-VP O\n"
    assert read_rows(tmp_path, text, "conll2003")[0][1] == [("EU", "ORG")]


def test_tabs_keep_tokens_with_spaces_and_comments_are_passed_over(tmp_path):
    text = "# id = 7\nابن سينا\tB-PER\n#\tO\n"
    assert read_rows(tmp_path, text) == [("ابن سينا #", [("ابن سينا", "PER")])]


@pytest.mark.parametrize(
    ("text", "line"),
    [("شركة B-ORG\nسوق\n", 2), ("شركة ORG\n", 1), ("شركة B-ORG\n\nسوق X-A\n", 3), ("a B-\n", 1)],
)
def test_a_row_without_a_tag_is_refused_at_its_line(text, line, tmp_path):
    failure = failure_of(tmp_path, text.encode(), "conll2003")
    assert (failure.reason, failure.line) == (Reason.BAD_ROW, line)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"-DOCSTART- O\n\n"])
def test_a_file_without_a_token_is_empty(content, tmp_path):
    assert failure_of(tmp_path, content, "conll2002").reason is Reason.FILE_EMPTY


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"\xff O\n", Reason.UNKNOWN_ENCODING), (b"a\0 O\n", Reason.NOT_TEXT)],
)
def test_what_is_no_text_is_refused(content, reason, tmp_path):
    failure = failure_of(tmp_path, content, "conll2002")
    assert (failure.reason, failure.line) == (reason, 1)
