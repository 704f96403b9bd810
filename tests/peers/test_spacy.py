"""spaCy itself reads our DocBin, and trains on it."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record
from annotator.core.exchange.spacy_strings import string_number
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file

spacy = pytest.importorskip("spacy")
pytestmark = pytest.mark.filterwarnings("ignore")

TEXT = "وقَّعت  شركة الأفق 📈 عقدا بـ٢٥٫٥ مليون\nوللشركة فروع "


def span(words, label):
    start = TEXT.index(words)
    return Span(f"{label}-{start}", start, start + len(words), label, words)


RECORD = Record(
    Document("d", "", TEXT),
    spans=(
        span("شركة الأفق", "investor"),
        span("الأفق", "project"),
        span("٢٥٫٥ مليون", "amount"),
    ),
)


def docs(path):
    from spacy.tokens import DocBin

    return list(DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab))


def test_spacy_has_the_exact_text_the_flat_spans_and_all_spans(tmp_path):
    write_file([RECORD, RECORD], tmp_path / "a.spacy", "spacy")
    for doc in docs(tmp_path / "a.spacy"):
        assert doc.text == TEXT
        found = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        first, _, last = RECORD.spans
        assert found == [(each.start, each.end, each.label) for each in (first, last)]
        group = {(each.start_char, each.end_char, each.label_) for each in doc.spans["sc"]}
        assert group == {(each.start, each.end, each.label) for each in RECORD.spans}


def test_a_blank_arabic_pipeline_is_trained_a_step(tmp_path):
    from spacy.training import Corpus

    write_file([RECORD] * 4, tmp_path / "a.spacy", "spacy")
    nlp = spacy.blank("ar")
    ner = nlp.add_pipe("ner")
    for label in ("investor", "amount"):
        ner.add_label(label)
    examples = list(Corpus(tmp_path / "a.spacy")(nlp))
    optimizer = nlp.initialize(lambda: examples)
    losses = nlp.update(examples, sgd=optimizer)
    assert losses["ner"] > 0


def test_what_spacy_writes_is_read(tmp_path):
    from spacy.tokens import DocBin
    from spacy.tokens import Span as SpacySpan

    nlp = spacy.blank("ar")
    doc = nlp(TEXT)
    doc.ents = [SpacySpan(doc, 0, 1, "مستثمر"), SpacySpan(doc, 1, 3, "amount")]
    doc.spans["any"] = [SpacySpan(doc, 0, 2, "project")]
    doc.user_data["mine"] = {"a": [1]}
    DocBin(docs=[doc, nlp("سوق")], store_user_data=True).to_disk(tmp_path / "a.spacy")
    first, second = read_file(tmp_path / "a.spacy", None, silent)
    assert (first.document.text, second.document.text) == (TEXT, "سوق")
    expected = {(each.start_char, each.end_char, each.label_) for each in doc.ents}
    expected |= {(each.start_char, each.end_char, each.label_) for each in doc.spans["any"]}
    assert {(each.start, each.end, each.label) for each in first.spans} == expected


@pytest.mark.parametrize("text", ["", "a", "شركة", "12345678", "وقَّعت شركة الأفق 📈"])
def test_strings_have_spacy_s_numbers(text):
    assert string_number(text) == spacy.blank("ar").vocab.strings.add(text)


def test_every_symbol_has_spacy_s_number():
    from spacy.symbols import IDS

    assert {name: string_number(name) for name in IDS} == IDS


def test_labels_and_words_that_are_symbols_go_out_and_come_in(tmp_path):
    text = "زار GPE _ ORG و nsubj"
    spans = tuple(
        Span(word, text.index(word), text.index(word) + len(word), label, word)
        for word, label in (("GPE", "GPE"), ("_", "PERSON"), ("ORG", "ORG"))
    )
    record = Record(Document("d", "", text), spans=spans)
    write_file([record], tmp_path / "a.spacy", "spacy")
    (doc,) = docs(tmp_path / "a.spacy")
    assert (doc.text, [ent.label_ for ent in doc.ents]) == (text, ["GPE", "PERSON", "ORG"])
    from spacy.tokens import DocBin

    DocBin(docs=[doc]).to_disk(tmp_path / "b.spacy")
    (found,) = read_file(tmp_path / "b.spacy", None, silent)
    assert found.document.text == text
    assert [(span.text, span.label) for span in found.spans] == [
        (span.text, span.label) for span in spans
    ]
