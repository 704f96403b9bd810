"""Enclosures: which quote closes which, whichever way round they were typed."""

from __future__ import annotations

import pytest

from annotator.arabic.edges.enclosures import is_pair, partners


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("«نيوم»", {0: 5, 5: 0}),
        ("”نيوم”", {0: 5, 5: 0}),
        ("“نيوم”", {0: 5, 5: 0}),
        ("”نيوم“", {0: 5, 5: 0}),
        ("»نيوم«", {0: 5, 5: 0}),
        ('"نيوم"', {0: 5, 5: 0}),
        ("(أ (ب))", {0: 6, 3: 5, 5: 3, 6: 0}),
        ("««أ»»", {0: 4, 1: 3, 3: 1, 4: 0}),
        ("«أ» «ب»", {0: 2, 2: 0, 4: 6, 6: 4}),
        ("«نيوم", {0: None}),
        ("نيوم)", {4: None}),
        ("(أ]", {0: None, 2: None}),
        ("(أ «ب)", {0: 5, 3: None, 5: 0}),
        ("O'Neil", {}),
    ],
)
def test_each_sign_has_its_partner_or_none(text, pairs):
    assert partners(text, 0, len(text)) == pairs


def test_what_is_outside_the_stretch_is_no_partner():
    assert partners("«نيوم»", 0, 5) == {0: None}


def test_quotes_of_one_shape_pair_and_others_do_not():
    assert is_pair("“", "”")
    assert is_pair('"', "”")
    assert is_pair("(", ")")
    assert not is_pair("(", "]")
    assert not is_pair("«", "”")
    assert not is_pair(")", "(")
