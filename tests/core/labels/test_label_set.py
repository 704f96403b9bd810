"""The default labels."""

from __future__ import annotations

from annotator.core.labels.edge_policy import Edge, EdgePolicy
from annotator.core.labels.label_set import NEWS_LABELS


def test_the_default_labels_are_investor_amount_and_project_on_the_keys_1_to_3():
    assert NEWS_LABELS.keys() == ("investor", "amount", "project")
    assert [label.shortcut for label in NEWS_LABELS] == ["1", "2", "3"]
    assert [label.title("ar") for label in NEWS_LABELS] == ["مستثمر", "مبلغ", "مشروع"]
    assert [label.title("en") for label in NEWS_LABELS] == ["Investor", "Amount", "Project"]


def test_the_currency_is_in_a_default_amount_and_names_have_the_policy_of_names():
    edges = [label.edges for label in NEWS_LABELS]
    assert edges == [EdgePolicy(), EdgePolicy(currency=Edge.IN), EdgePolicy()]


def test_a_label_is_found_by_its_key():
    assert "amount" in NEWS_LABELS
    assert NEWS_LABELS.get("amount") is NEWS_LABELS.labels[1]
    assert "bank" not in NEWS_LABELS
    assert NEWS_LABELS.get("bank") is None
