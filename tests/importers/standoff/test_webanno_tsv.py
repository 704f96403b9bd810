"""WebAnno's tables of tokens are read with offsets in UTF-16 units."""

from __future__ import annotations

import pytest

from annotator.core.errors import Reason
from annotator.core.exchange.relations import relations_of
from tests.importers.reading import failure_of, places, read
from tests.shared_data import shared

HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.NamedEntity|value|sure\n"
ROWS = (
    "\n#Text=📈 شركة نجم\n"
    "1-1\t0-2\t📈\t_\t_\t\n"
    "1-2\t3-7\tشركة\tORG[1]|FIRM[2]\tyes[1]|*[2]\t\n"
    "1-3\t8-11\tنجم\tORG[1]\tyes[1]\t\n"
    "1-3.1\t8-9\tن\tCHAR\t*\t\n"
    "\n#Text=سوق\n2-1\t12-15\tسوق\t*\t_\t\n"
)


def test_offsets_become_code_points_and_stacked_values_spans(tmp_path):
    (found,) = read(tmp_path, (HEAD + ROWS).encode())
    assert found.document.text == "📈 شركة نجم\nسوق"
    assert [(span.text, span.label) for span in found.spans] == [
        ("شركة نجم", "ORG"),
        ("شركة", "FIRM"),
        ("ن", "CHAR"),
        ("سوق", "NamedEntity"),
    ]
    assert found.spans[0].attributes == {"sure": "yes"}


def test_a_relation_goes_from_the_span_of_its_source(tmp_path):
    head = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value\n#T_RL=x.Rel|kind|BT_x.Span\n"
    rows = "\n#Text=نجم سوق\n1-1\t0-3\tنجم\tA\t_\t_\t\n1-2\t4-7\tسوق\tB\tof\t1-1\t\n"
    (found,) = read(tmp_path, (head + rows).encode())
    assert places(found) == [(0, 3, "A"), (4, 7, "B")]
    assert relations_of(found.spans) == [(0, "of", 1)]


@pytest.mark.parametrize(
    ("content", "reason", "line"),
    [
        (HEAD + "1-1\t0-3\tنجم\tA\t_\t\n", Reason.BAD_ROW, 3),
        (HEAD + "\n#Text=نجم\n1-1\t0-3\tنجم\tA\n", Reason.BAD_ROW, 5),
        (HEAD + "\n#Text=نجم\n1-1\tx\tنجم\tA\t_\t\n", Reason.BAD_ROW, 5),
        (HEAD + "\n#Text=📈نجم\n1-1\t0-1\t📈\tA\t_\t\n", Reason.OFFSET_IN_PAIR, 5),
        (HEAD, Reason.FILE_EMPTY, 2),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(content, reason, line, tmp_path):
    failure = failure_of(tmp_path, content.encode())
    assert (failure.reason, failure.line) == (reason, line)


def test_every_file_of_webanno_s_own_suite_is_read():
    suite = shared("formats/inception/inception-io-webanno-tsv/src/test/resources/tsv3-suite")
    for path in sorted(suite.glob("*/reference.tsv")):
        (found,) = read_shared(path)
        assert found.document.text
        for span in found.spans:
            assert found.document.text[span.start : span.end] == span.text != ""


def read_shared(path):
    from annotator.core.progress import silent
    from annotator.formats.reading import read_file

    return list(read_file(path, None, silent))
