"""A text file gives its exact text in Unicode and the old Arabic encodings, without guessing."""

from __future__ import annotations

import codecs

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.encodings.decoding import decode, decode_and_tell
from tests.shared_data import shared

ARTICLE = (
    "شركة الأفق توقّع عقدًا\r\n"
    "قالت «الأفق» إنها ستضخ 25 مليون دولار في مشروع Najm عام 2031.\r\n"
    "وأضافت أن العمل يبدأ بعد شهرين، وأن البنك يموّل نصفه.\r\n"
)
SHORT = "شركة الأفق تشتري مصنعا"


def reason_of(content, tmp_path):
    with pytest.raises(ImportFailed) as failure:
        decode(content, tmp_path / "a.txt")
    assert failure.value.path == tmp_path / "a.txt"
    return failure.value.reason


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
)
@pytest.mark.parametrize("text", [ARTICLE, SHORT])
def test_text_is_the_same_in_every_encoding(encoding, text, tmp_path):
    assert decode(text.encode(encoding), tmp_path / "a.txt") == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_marked_utf16_loses_its_mark_and_no_other(mark, encoding, tmp_path):
    text = "\ufeff" + ARTICLE
    assert decode(mark + text.encode(encoding), tmp_path / "a.txt") == text


def test_a_second_mark_and_inner_marks_are_text(tmp_path):
    text = "\ufeffسوق\ufeff المال"
    assert decode(codecs.BOM_UTF8 + text.encode(), tmp_path / "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unmarked_utf16_may_hold_emoji_and_latin(encoding, tmp_path):
    text = "ارتفع سهم Najm بنسبة 3% 📈 في السوق\n"
    assert decode(text.encode(encoding), tmp_path / "a.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        "سطر\r\nآخر\rثالث\nرابع",
        "قبل\u2028بعد\u2029نهاية\u0085",
        "٢٥\u00a0مليون",
        "\u2067شركة\u2069 \u200f(أ)\u200e",
        "عَقْدٌ ـــ كَبِيرٌ",
        "👨‍👩‍👧 عائلة",
        "\u064eفتحة وحدها",
    ],
)
def test_nothing_inside_a_text_is_normalised(text, tmp_path):
    assert decode(text.encode(), tmp_path / "a.txt") == text


def test_a_nul_is_refused_with_its_place_in_code_points(tmp_path):
    with pytest.raises(ImportFailed) as failure:
        decode("📈 سهم\0 صاعد في سوق المال".encode(), tmp_path / "a.txt")
    assert failure.value.reason is Reason.CONTAINS_NUL
    assert failure.value.details == {"offset": 5}


def test_a_nul_in_utf16_is_refused_as_one(tmp_path):
    content = ("سهم\0صاعد في سوق المال اليوم " * 10).encode("utf-16")
    assert reason_of(content, tmp_path) is Reason.CONTAINS_NUL


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x02\0\x08\x06\0\0\0",
        bytes(range(256)) * 8,
        b"\0" * 64,
        b"PK\x03\x04\x14\0\x08\0\x08\0\xb1\x92\x9f\x5a\xff\xfe\x80",
        bytes(range(1, 32)) * 4,
    ],
)
def test_a_binary_file_is_no_text(content, tmp_path):
    assert reason_of(content, tmp_path) is Reason.NOT_TEXT


@pytest.mark.parametrize("content", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b" \r\n\t\n"])
def test_a_file_without_a_word_is_empty(content, tmp_path):
    assert reason_of(content, tmp_path) is Reason.FILE_EMPTY


def test_damaged_utf8_is_not_read_as_windows_1256(tmp_path):
    content = ARTICLE.encode()
    cut_inside_a_letter = content[: content.index("د".encode()) + 1]
    assert reason_of(cut_inside_a_letter, tmp_path) is Reason.UNKNOWN_ENCODING


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Компания объявила о новом проекте в столице", "cp1251"),
        ("КОМПАНИЯ ОБЪЯВИЛА О НОВОМ ПРОЕКТЕ В СТОЛИЦЕ", "cp1251"),
        ("Η εταιρεία ανακοίνωσε ένα νέο έργο στην πόλη", "cp1253"),
        ("Şirket yeni bir yatırım için görüşüyor", "cp1254"),
        ("Société française créée en été à Genève", "cp1252"),
        ("Spółka ogłosiła nową inwestycję w mieście", "cp1250"),
    ],
)
def test_another_encoding_is_refused_instead_of_misread(text, encoding, tmp_path):
    content = text.encode(encoding, "ignore")
    assert reason_of(content, tmp_path) is Reason.UNKNOWN_ENCODING


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_marked_utf16_that_is_cut_short_is_refused(encoding, tmp_path):
    mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else codecs.BOM_UTF16_BE
    content = mark + ARTICLE.encode(encoding)
    assert reason_of(content[:-1], tmp_path) is Reason.UNKNOWN_ENCODING
    lone_surrogate = mark + "\ud83d".encode(encoding, "surrogatepass") + "سوق".encode(encoding)
    assert reason_of(lone_surrogate, tmp_path) is Reason.UNKNOWN_ENCODING


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1256"])
def test_the_encoding_is_told_with_the_text(encoding, tmp_path):
    found = decode_and_tell(ARTICLE.encode(encoding), tmp_path / "a.txt")
    assert (found.text, found.encoding) == (ARTICLE, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "قالت شركة الأفق إن العمل يبدأ في القاهرة بعد شهرين\r\n",
        "شركة الأفق تشتري مصنعا",
        "ظل المؤشر ثابتا طوال اليوم على غير العادة؛ قال ط. غانم: لا.",
        "ـــ عَقْدٌ كَبِيرٌ في السوق",
    ],
)
def test_iso_8859_6_is_told_from_windows_1256_by_its_words(text, tmp_path):
    found = decode_and_tell(text.encode("iso8859_6"), tmp_path / "a.txt")
    assert (found.text, found.encoding) == (text, "iso8859_6")
    without_marks = text.translate(dict.fromkeys(range(1611, 1619)))
    again = decode_and_tell(without_marks.encode("cp1256"), tmp_path / "a.txt")
    assert (again.text, again.encoding) == (without_marks, "cp1256")


def test_a_real_windows_1256_file_is_read(tmp_path):
    path = shared("nasty/encodings-charset-normalizer/sample-arabic-1.txt")
    assert decode(path.read_bytes(), path) == path.read_bytes().decode("cp1256")


@pytest.mark.parametrize("name", ["UTF-16LE/nobom-utf16le.txt", "UTF-16BE/nobom-utf16be.txt"])
def test_real_utf16_files_without_a_mark_are_read(name):
    path = shared("nasty/encodings-chardet/" + name)
    expected = path.read_bytes().decode("utf-16-le" if "LE/" in name else "utf-16-be")
    assert decode(path.read_bytes(), path) == expected


@pytest.mark.parametrize(
    "name",
    [
        "encodings-chardet/windows-1255-hebrew/_ude_he1.txt",
        "encodings-chardet/windows-1255-hebrew/_ude_he2.txt",
        "encodings-charset-normalizer/sample-hebrew-2.txt",
        "encodings-charset-normalizer/sample-russian.txt",
        "encodings-charset-normalizer/sample-french-1.txt",
    ],
)
def test_real_files_in_other_encodings_are_refused(name, tmp_path):
    content = shared("nasty/" + name).read_bytes()
    assert reason_of(content, tmp_path) is Reason.UNKNOWN_ENCODING
