"""GLiNER's data: inclusive ends, and spans that are not there."""

from __future__ import annotations

import pytest

from annotator.core.errors import Reason
from tests.importers.reading import as_lines, failure_of, read

TOKENS = ["شركة", "الأفق", "وقّعت"]


def test_the_end_is_inclusive_and_spans_may_overlap(tmp_path):
    found = {"tokenized_text": TOKENS, "ner": [[0, 1, "ORG"], [1, 1, "PLACE"]]}
    (record,) = read(tmp_path, as_lines(found))
    assert [(s.text, s.label) for s in record.spans] == [("شركة الأفق", "ORG"), ("الأفق", "PLACE")]


@pytest.mark.parametrize(
    ("ner", "reason"),
    [
        ([[0, 3, "ORG"]], Reason.BAD_ROW),
        ([[-1, 0, "ORG"]], Reason.BAD_ROW),
        ([[1, 0, "ORG"]], Reason.BAD_ROW),
        ([[0, 1]], Reason.WRONG_TYPE),
        ([[0, 1, ["ORG"]]], Reason.WRONG_TYPE),
    ],
)
def test_a_span_that_is_none_is_refused(ner, reason, tmp_path):
    content = as_lines({"tokenized_text": TOKENS, "ner": ner})
    assert failure_of(tmp_path, content).reason is reason
