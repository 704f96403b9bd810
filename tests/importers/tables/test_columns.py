"""What columns hold is known by headers in Arabic and English, or chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.table_columns import COLUMNS
from annotator.importers.tables.columns import LEFT_OUT, ROLES, role_of, roles_of


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("الخبر", "text"),
        ("الـخَبَر", "text"),
        ("نص المقال", "text"),
        ("TEXT ", "text"),
        ("Full-Text", "text"),
        ("المعرّف", "document"),
        ("عنوان الخبر", "title"),
        ("تاريخ_النشر", "published"),
        ("Published_At", "published"),
        ("الوسم", "label"),
        ("start offset", "start"),
        ("القسم", None),
        ("", None),
    ],
)
def test_headers_are_known_in_any_spelling(header, role):
    assert role_of(header) == role


def test_what_is_chosen_goes_before_what_a_name_says():
    headers = ["text", "الخبر", "العنوان", "القسم", ""]
    chosen = {"الخبر": "text", "القسم": LEFT_OUT}
    assert roles_of(headers, chosen) == ["meta", "text", "title", LEFT_OUT, LEFT_OUT]


def test_a_column_can_be_chosen_by_its_number_where_no_header_is_that_number():
    assert roles_of(["a", "b"], {"2": "text"}) == ["meta", "text"]
    assert roles_of(["2", "b"], {"2": "text"}) == ["text", "meta"]


@pytest.mark.parametrize("header", ["x", "0", "3", "٢", "²"])
def test_a_chosen_column_that_is_not_there_is_named_with_those_that_are(header):
    with pytest.raises(ImportFailed) as failure:
        roles_of(["a", "b"], {header: "text"})
    assert failure.value.reason is Reason.MISSING_COLUMN
    assert failure.value.details == {"column": header, "known": "a, b"}


@given(st.lists(st.sampled_from([*COLUMNS, "الخبر", "id", "x", ""]) | st.text(), max_size=30))
def test_every_column_has_a_role_and_no_two_the_same(headers):
    roles = roles_of(headers, {})
    assert len(roles) == len(headers)
    assert set(roles) <= set(ROLES)
    alone = [role for role in roles if role not in ("meta", LEFT_OUT)]
    assert len(alone) == len(set(alone))
