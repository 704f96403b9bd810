"""Edges: what a dragged stretch becomes under a label's policy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.clitics.attested import Attested, first_words
from annotator.arabic.edges.snapping import EdgeFault, snap, violations
from annotator.core.labels.edge_policy import (
    AMOUNT_EDGES,
    EDGE_FIELDS,
    NAME_EDGES,
    Edge,
    EdgePolicy,
)
from annotator.core.span import Span


def snapped(text, dragged, policy=NAME_EDGES, *, labelled=()):
    """What becomes of the first place of ``dragged`` in the text."""
    start = text.index(dragged)
    attested = Attested(text, first_words(labelled))
    start, end = snap(text, start, start + len(dragged), policy, attested)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "dragged", "kept"),
    [
        ("بين مرجان و”أوراكل” أمس", "و”أوراكل”", "أوراكل"),
        ("أطلقت «نيوم» أمس", "«نيوم»", "نيوم"),
        ('أطلقت "نيوم أمس', '"نيوم', "نيوم"),
        ("أطلقت نيوم» أمس", "نيوم»", "نيوم"),
        ("في مشروع «واحة الريحان» أمس", "مشروع «واحة الريحان»", "مشروع «واحة الريحان»"),
        ("بين «مرجان» و«ريحان» أمس", "«مرجان» و«ريحان»", "«مرجان» و«ريحان»"),
        ("قال (صندوق (مرجان) الكبير) أمس", "(صندوق (مرجان) الكبير)", "صندوق (مرجان) الكبير"),
        ("دفع مليون دولار، أمس", "مليون دولار،", "مليون دولار"),
        ("انتهى عمل مرجان...", "مرجان...", "مرجان"),
        ("دفعت «مرجان»، أمس", "«مرجان»،", "مرجان"),
        ("قال  مرجان \u200f أمس", "  مرجان \u200f", "مرجان"),
        ("قالت قطر وسوفت بانك أمس", "وسوفت بانك", "سوفت بانك"),
        ("دفعت بـ25 مليون أمس", "بـ25 مليون", "25 مليون"),
        ("تعاقدت لـOpenAI أمس", "لـOpenAI", "OpenAI"),
        ("تبرعت للأمم المتحدة أمس", "للأمم المتحدة", "لأمم المتحدة"),
        ("قال و مرجان أمس", "و مرجان", "مرجان"),
        ("باعت لـ OpenAI أمس", "لـ OpenAI", "OpenAI"),
        ("حل س العدد أمس", "س العدد", "س العدد"),
        ("وقعت وزارة الطاقة أمس", "وزارة الطاقة", "وزارة الطاقة"),
        ("وقعت وول ستريت أمس", "وول ستريت", "وول ستريت"),
    ],
)
def test_a_name_loses_what_is_not_of_it(text, dragged, kept):
    assert snapped(text, dragged) == kept


def test_a_proclitic_goes_once_the_bare_name_is_labelled():
    text = "قالت وخزامان أمس"

    assert snapped(text, "وخزامان") == "وخزامان"
    assert snapped(text, "وخزامان", labelled=["خزامان القابضة"]) == "خزامان"


def test_a_proclitic_goes_where_the_bare_name_is_elsewhere_in_the_text():
    assert snapped("خزامان شركة كبيرة، قالت وخزامان أمس", "وخزامان") == "خزامان"


def test_a_word_that_was_labelled_whole_stays_whole():
    text = "ردتان وردتان"

    assert snapped(text, "وردتان") == "ردتان"
    assert snapped(text, "وردتان", labelled=["وردتان"]) == "وردتان"


@pytest.mark.parametrize(
    ("text", "dragged", "kept"),
    [
        ("دفعت 25 مليون ريال سعودي أمس", "25 مليون", "25 مليون ريال سعودي"),
        ("دفعت 25 مليون ريال سعودي أمس", "25 مليون ريال", "25 مليون ريال سعودي"),
        ("دفعت ٢٥ ألف درهم أمس", "٢٥ ألف", "٢٥ ألف درهم"),
        ("دفعت بـ25 مليون يورو، أمس", "بـ25 مليون", "25 مليون يورو"),
        ("زادت 7% أمس", "7", "7%"),
        ("زادت 7 في المئة أمس", "7", "7 في المئة"),
        ("دفعت $25 أمس", "25", "$25"),
        ("دفعت 25 USD أمس", "25", "25 USD"),
        ("بنت 25 مدرسة أمس", "25", "25"),
        ("بلغ 25\nدولار واحد", "25", "25"),
        ("بنت مدرسة دولار أمس", "مدرسة", "مدرسة"),
    ],
)
def test_an_amount_takes_its_currency_in(text, dragged, kept):
    assert snapped(text, dragged, AMOUNT_EDGES) == kept


@pytest.mark.parametrize(
    ("example", "field"),
    [
        pytest.param(example, field.name, id=f"{field.name}-{example.choice}")
        for field in EDGE_FIELDS
        for example in field.examples
    ],
)
def test_the_examples_that_a_label_editor_shows_are_true(example, field):
    policy = EdgePolicy(**{field: example.choice})

    assert snapped(example.text, example.before, policy) == example.after


def test_titles_go_with_their_clitics_when_they_are_out():
    policy = EdgePolicy(titles=Edge.OUT)

    assert snapped("باعت لشركة «مرجان» أمس", "لشركة «مرجان»", policy) == "مرجان"
    assert snapped("باعت صندوق أمس", "صندوق", policy) == "صندوق"


def test_the_article_goes_only_where_it_is_one():
    policy = EdgePolicy(article=Edge.OUT)

    assert snapped("قالت والحكومة أمس", "والحكومة", policy) == "حكومة"
    assert snapped("قالت للحكومة أمس", "للحكومة", policy) == "حكومة"
    assert snapped("قالت ألمانيا أمس", "ألمانيا", policy) == "ألمانيا"
    assert snapped("قالت البانيا أمس", "البانيا", policy) == "البانيا"


@pytest.mark.parametrize("dragged", ["«»", "،", " ", "و «", "\u200f"])
def test_what_would_leave_nothing_stays_as_it_was(dragged):
    text = f"قالت {dragged} أمس"

    assert snapped(text, dragged) == dragged


def faults(text, quote, policy, labelled=()):
    start = text.index(quote)
    span = Span("s", start, start + len(quote), "investor", quote)
    attested = Attested(text, first_words([quote, *labelled]))
    return violations(text, span, policy, attested)


def test_a_span_as_the_policy_wants_it_has_no_fault():
    assert faults("قالت مرجان أمس", "مرجان", NAME_EDGES) == []


def test_a_fault_says_what_it_is_and_how_it_is_mended():
    text = "خزامان أولا، قالت «وخزامان»، أمس"

    found = faults(text, "«وخزامان»،", NAME_EDGES)

    assert {each.kind for each in found} == {
        EdgeFault.FINAL_PUNCTUATION,
        EdgeFault.QUOTES,
        EdgeFault.PROCLITICS,
    }
    assert {text[each.start : each.end] for each in found} == {"خزامان"}


def test_a_span_does_not_excuse_itself_but_a_second_one_does():
    text = "خزامان أولا، قالت وخزامان أمس"

    assert [each.kind for each in faults(text, "وخزامان", NAME_EDGES)] == [EdgeFault.PROCLITICS]
    assert faults(text, "وخزامان", NAME_EDGES, labelled=["وخزامان"]) == []


policies = st.builds(
    EdgePolicy, **{field.name: st.sampled_from(field.choices) for field in EDGE_FIELDS}
)
WORDS = ["و", "ب", "لل", "ال", "قطر", "بنك", "شركة", "25", "مليون", " ريال", "O", "ـ", "َ", "😀"]
pieces = st.sampled_from([*WORDS, *"«»”\"'()،.…%$ \n\u200f"])


@given(st.lists(pieces, min_size=1, max_size=14).map("".join), policies, st.data())
def test_snapped_edges_are_inside_the_text_and_settled(text, policy, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    attested = Attested(text)

    once = snap(text, start, end, policy, attested)

    assert 0 <= once[0] < once[1] <= len(text)
    if once != (start, end):
        assert snap(text, *once, policy, attested) == once
