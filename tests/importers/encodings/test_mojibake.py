"""Text that was read in a wrong encoding is found and repaired, and sound text is never touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import AnnotatorError, Reason
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.formats.reading import read_file
from annotator.importers.encodings.mojibake import find_mojibake, repair_mojibake
from tests.shared_data import shared

SOUND = (
    "شركة الأفق توقّع عقدًا\n"
    "قالت «الأفق» إنها ستضخ 25 مليون دولار في مشروع Najm عام 2031، وفقا لبيان.\n"
    "\n"
    "وللشركة فروع في القاهرة ودبي\n"
)
WORDS = st.lists(
    st.sampled_from(
        ["شركة", "الأفق", "عَقْدٌ", "ـــ", "📈", "«نجم»", "ولا", "Najm", "٢٥٫٥", "\u200f"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


def misread(text, written, read):
    return text.encode(written).decode(read)


@pytest.mark.parametrize("read", ["latin-1", "cp1256", "cp437", "mac_roman"])
def test_utf8_that_was_read_as_something_else_is_repaired(read):
    repair = find_mojibake(misread(SOUND, "utf-8", read))
    assert repair.text == SOUND
    assert repair.lost == 0


@pytest.mark.parametrize("read", ["latin-1", "cp1252"])
def test_windows_1256_that_was_read_as_western_is_repaired(read):
    text = "شركة الأفق توقع عقدا\nقالت إنها ستضخ 25 مليون دولار في مشروع Najm\n"
    assert find_mojibake(misread(text, "cp1256", read)).text == text


def test_what_was_read_wrongly_twice_is_repaired():
    once = misread(SOUND, "utf-8", "cp1256")
    assert find_mojibake(misread(once, "utf-8", "cp1256")).text == SOUND


def test_only_the_lines_at_fault_are_changed_and_told():
    lines = SOUND.split("\n")
    wrong = misread(lines[1], "utf-8", "cp1256")
    repair = find_mojibake("\n".join([lines[0], wrong, *lines[2:]]))
    assert repair.text == SOUND
    assert [(line.number, line.before, line.after) for line in repair.lines] == [
        (2, wrong, lines[1])
    ]


def test_characters_that_the_wrong_encoding_destroyed_are_counted():
    text = "قالت شركة الأفق إنها تبني في القاهرة"  # ف has a byte that Windows-1252 lacks
    repair = find_mojibake(text.encode().decode("cp1252", "replace"))
    assert repair.text == text.replace("ف", "\ufffd")
    assert repair.lost == 2


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "عام؛ «نص» ط، é",
        "قبل\u0085بعد\u2028نهاية",
        "Société française créée en été à Genève",
        "Şirket yeni bir yatırım için görüşüyor",
        "Größe über Öl – naïve Ça",
        "Компания объявила о новом проекте",
        "عَقْدٌ ـــ كَبِيرٌ 👨‍👩‍👧 \u2067شركة\u2069",
        "",
    ],
)
def test_sound_text_is_left_alone(text):
    assert find_mojibake(text) is None
    record = Record(Document("d", text[:9], text))
    assert repair_mojibake(record) == (record, None)


@given(WORDS)
def test_no_sound_words_are_taken_for_mojibake(words):
    assert find_mojibake(words) is None


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["latin-1", "cp1256"]), st.data())
def test_spans_stay_over_their_words(lines, read, draw):
    sound = "\n".join(f"قالت الشركة {line}" for line in lines)
    start = draw.draw(st.integers(0, len(sound) - 1))
    end = draw.draw(st.integers(start + 1, len(sound)))
    text = misread(sound, "utf-8", read)
    edges = [len(misread(sound[:edge], "utf-8", read)) for edge in (start, end)]
    span = Span("s", *edges, "investor", text[slice(*edges)])
    record, repair = repair_mojibake(Record(Document(text_id(text), "", text), spans=(span,)))
    assert repair.text == record.document.text == sound
    assert record.document.id == text_id(sound)
    assert [(each.start, each.end, each.text) for each in record.spans] == [
        (start, end, sound[start:end])
    ]


def test_a_span_that_ends_inside_a_character_is_refused():
    text = misread("قالت الشركة", "utf-8", "cp1256")
    record = Record(Document("d", "", text), spans=(Span("s", 0, 3, "investor", text[:3]),))
    with pytest.raises(AnnotatorError) as failure:
        repair_mojibake(record)
    assert failure.value.reason is Reason.SPLIT_BY_REPAIR
    assert failure.value.details == {"start": 0, "end": 3}


def test_headline_and_source_are_repaired_too():
    title, source = (misread(each, "utf-8", "latin-1") for each in ("عنوان الخبر", "جريدة الأفق"))
    record, _ = repair_mojibake(Record(Document("d", title, "x", source)))
    assert (record.document.title, record.document.source) == ("عنوان الخبر", "جريدة الأفق")


def test_a_real_windows_1256_file_read_as_latin_1_is_repaired():
    content = shared("nasty/encodings-charset-normalizer/sample-arabic-1.txt").read_bytes()
    repair = find_mojibake(content.decode("latin-1"))
    assert repair.text == content.decode("cp1256")


@pytest.mark.parametrize(
    "name", ["saudinewsnet-economic/dev-150", "wikinews-ar/wikinews-dev", "ud-arabic-pud/sentences"]
)
def test_no_real_article_is_taken_for_mojibake(name):
    path = shared(f"news/{name}.jsonl")
    texts = [record.document.text for record in read_file(path, None, silent)]
    assert len(texts) > 5
    assert [text[:50] for text in texts if find_mojibake(text) is not None] == []
