"""Words found in a project, and labelled wherever they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.arabic.folding import fold
from annotator.core.document import Document, Record
from annotator.core.edits.edits import AddSpan, AddSpans, ChangeLabels
from annotator.core.errors import AnnotatorError, Reason
from annotator.core.labels.label_set import LabelSet
from annotator.core.progress import Cancelled
from annotator.core.span import Span
from annotator.project import Project
from annotator.search import Query, find, labelling, needles
from tests.store.projects import FIRST, SECOND, picture, span_of, take

TEXTS = (
    "أعلن بنك المرسى أمس أن المَرْسـى سيموّل الميناء.\nوقال للمرسى 🚢 شركاء: “المرسى” أولا.",
    "\ufeff😀 والمرسى‏ عاد؛ المراسي كثيرة.\r\nلا مرسي هنا.",
    "لا شيء في هذا المقال.",
    "المرسى",
)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "مشروع.hashiya") as made:
        take(made, FIRST, SECOND)
        yield made


@pytest.fixture
def sara(project):
    return project.annotator("سارة")


@pytest.fixture
def harbour(project):
    """The project with four more articles, in the rows 3 to 6."""
    records = (Record(Document(f"h{n}", f"خبر {n}", text)) for n, text in enumerate(TEXTS))
    take(project, *records)
    return project


def quotes(hits):
    return [(hit.document_id, hit.quote) for hit in hits]


def test_words_are_found_in_every_spelling_at_their_exact_place(harbour):
    hits = list(harbour.search.find("المرسى", whole_words=True))
    assert quotes(hits) == [
        ("h0", "المرسى"),
        ("h0", "المَرْسـى"),
        ("h0", "لمرسى"),
        ("h0", "المرسى"),
        ("h1", "المرسى"),
        ("h3", "المرسى"),
    ]
    for hit in hits:
        text = harbour.documents.read(hit.row).text
        assert text[hit.start : hit.end] == hit.quote
        assert hit.context in text
        assert "\n" not in hit.context
        assert hit.title == f"خبر {hit.document_id[1]}"


def test_parts_of_words_are_found_unless_whole_words_are_wanted(harbour):
    assert ("h1", "مرس") not in quotes(harbour.search.find("مرس", whole_words=True))
    assert quotes(harbour.search.find("مرس", whole_words=False))[-1] == ("h3", "مرس")
    without = quotes(harbour.search.find("المرسى", whole_words=True, with_clitics=False))
    assert ("h1", "المرسى") not in without
    assert ("h0", "لمرسى") not in without


@pytest.mark.parametrize(
    "words", ["المرسى", "«المرسى»", "شركاء: «المرسى»", "المرسى أمس", "لا مرسي", "😀"]
)
@pytest.mark.parametrize("whole_words", [True, False])
def test_no_hit_is_lost_by_narrowing(harbour, words, whole_words):
    texts = [(n, f"h{n}", "", text) for n, text in enumerate(TEXTS)]
    query = Query(words, whole_words)
    wanted = [(hit.document_id, hit.start, hit.end) for hit in find(texts, query)]
    assert wanted
    found = harbour.search.find(words, whole_words=whole_words)
    assert [(hit.document_id, hit.start, hit.end) for hit in found] == wanted
    assert all(needle in fold(words) for needle in needles(query))


def test_the_first_hit_comes_before_the_rest_is_read(harbour):
    reports = []
    hits = harbour.search.find("المرسى", report=lambda done, total: reports.append((done, total)))
    assert next(hits).document_id == "h0"
    assert reports == [(0, 6)]
    assert list(hits)[-1].document_id == "h3"
    assert reports[-1] == (6, 6)


def test_a_search_can_be_stopped(harbour):
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        next(harbour.search.find("المرسى", report=stop))


def test_nothing_is_found_for_no_words(harbour):
    assert list(harbour.search.find("")) == []
    assert list(harbour.search.find(" \u200f ")) == []


def test_a_long_line_is_shown_around_the_hit_alone(project):
    words = "كلمة " * 100
    take(project, Record(Document("long", "طويل", f"{words}النورس {words}\nثان")))
    (hit,) = project.search.find("النورس")
    assert hit.context.startswith("كلمة")
    assert hit.context[hit.at : hit.at + 6] == hit.quote == "النورس"
    assert hit.at < 50
    assert len(hit.context) < 200


def test_what_has_the_label_already_is_left_out_and_another_label_is_told(harbour, sara):
    text = TEXTS[0]
    first = text.index("المرسى")
    mine = Span("s1", first, first + 6, "investor", "المرسى")
    around = text.index("“المرسى”")
    other = Span("s2", around, around + 8, "project", "“المرسى”")
    harbour.apply(AddSpan("h0", sara.id, mine))
    harbour.apply(AddSpan("h0", sara.id, other))
    harbour.apply(
        AddSpan("h3", harbour.annotator("علي").id, Span("s3", 0, 6, "investor", "المرسى"))
    )
    hits = list(harbour.search.occurrences_for("المرسى", "investor", sara.id))
    assert [(hit.document_id, hit.quote, hit.label) for hit in hits] == [
        ("h0", "المَرْسـى", ""),
        ("h0", "لمرسى", ""),
        ("h0", "المرسى", "project"),
        ("h1", "المرسى", ""),
        ("h3", "المرسى", ""),
    ]
    here = harbour.search.occurrences_for("المرسى", "investor", sara.id, row=4)
    assert quotes(here) == [("h1", "المرسى")]


def test_the_edges_are_those_that_the_label_wants(project, sara):
    take(project, Record(Document("m", "", "دفع 25 مليون ريال ثم ٢٥ مليون دولار، و25 مليونا.")))
    hits = project.search.occurrences_for("25 مليون", "amount", sara.id)
    assert [hit.quote for hit in hits if hit.document_id == "m"] == [
        "25 مليون ريال",
        "٢٥ مليون دولار",
    ]


def test_a_merged_label_counts_as_the_one_that_stands_for_it(harbour, sara):
    harbour.apply(AddSpan("h3", sara.id, Span("s", 0, 6, "project", "المرسى")))
    before = harbour.label_set()
    after = LabelSet(
        tuple(
            replace(each, merged_into="investor", shortcut="") if each.key == "project" else each
            for each in before
        )
    )
    harbour.apply(ChangeLabels(sara.id, before, after))
    hits = harbour.search.occurrences_for("المرسى", "investor", sara.id)
    assert "h3" not in {hit.document_id for hit in hits}
    assert harbour.spans.label_uses(sara.id).others("المَرسى", "amount") == {"investor": 1}


def test_an_unknown_label_is_told(harbour, sara):
    with pytest.raises(AnnotatorError) as caught:
        harbour.search.occurrences_for("المرسى", "river", sara.id)
    assert caught.value.reason is Reason.UNKNOWN_LABEL


def test_all_are_labelled_as_one_act_of_an_event_a_document_and_taken_back(harbour, sara):
    before = picture(harbour)
    hits = list(harbour.search.occurrences_for("المرسى", "investor", sara.id))
    act = labelling(hits, "investor", sara.id)
    assert [type(edit) for edit in act.edits] == [AddSpans] * 3
    change = harbour.apply(act)
    assert len(change.event_ids) == 3
    assert list(harbour.search.occurrences_for("المرسى", "investor", sara.id)) == []
    for document_id, row in (("h0", 3), ("h1", 4), ("h3", 6)):
        text = harbour.documents.read(row).text
        for span in harbour.annotation_set(document_id, sara.id).spans:
            assert text[span.start : span.end] == span.text
    assert harbour.check() == []
    harbour.apply(act.inverse())
    after = picture(harbour)
    assert after[-1] == before[-1] == []
    assert harbour.check() == []


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_large_act_that_is_stopped_leaves_nothing(harbour, sara, at):
    before = picture(harbour)
    act = labelling(
        harbour.search.occurrences_for("المرسى", "investor", sara.id), "investor", sara.id
    )

    def stop(done, total):
        assert total == 3
        if done == at:
            raise Cancelled

    with pytest.raises(Cancelled):
        harbour.apply(act, stop)
    assert picture(harbour) == before
    harbour.apply(act)
    assert harbour.check() == []


def test_the_labels_of_the_same_words_are_counted_for_one_annotator(harbour, sara):
    text = TEXTS[0]
    for number, (quote, label) in enumerate(
        [("المرسى", "investor"), ("المَرْسـى", "project"), ("لمرسى", "project")]
    ):
        harbour.apply(AddSpan("h0", sara.id, span_of(quote, label, text, id=f"s{number}")))
    uses = harbour.spans.label_uses(sara.id)
    assert uses.others("المرسي", "investor") == {"project": 1}
    assert uses.others("المرسى", "project") == {"investor": 1}
    assert uses.others("المرسى", "amount") == {"investor": 1, "project": 1}
    assert uses.others("لمرسى", "project") == {}
    assert harbour.spans.label_uses(harbour.annotator("علي").id).others("المرسى", "amount") == {}
