"""A saved web page is the article in it, with title, date and source, in any encoding."""

from __future__ import annotations

import socket

import pytest

from annotator.core.errors import Reason
from tests.importers.articles.pages import page
from tests.importers.reading import failure_of, read

LINES = (
    "قالت شركة الأفق إنَّها وقّعت عقدًا بقيمة ٢٥٫٥ مليون دولار مع \u2067Najm\u2069.",
    "وأضاف المدير أن العمل يبدأ بعد شهرين 👨\u200d👩\u200d👧، وأن البنك يموّل عام\u00a0كامل.",
)
HEAD = (
    "<title>الأفق توقّع عقدا - جريدة النهار</title>"
    '<meta property="og:site_name" content="جريدة النهار">'
    '<meta property="article:published_time" content="2025-03-01T10:00:00Z">'
    '<link rel="canonical" href="https://example.org/a">'
)
# Letters that Windows-1256 and ISO-8859-6 have both.
PLAIN = (
    "قالت شركة الأفق إنها وقعت عقدا بقيمة 25 مليون دولار مع الحكومة لبناء مصنع في القاهرة.",
    "وأضاف المدير أن العمل يبدأ بعد شهرين، وأن البنك يمول نصفه على مدى عام كامل.",
)


def text_of(folder, content, name="a.html"):
    (record,) = read(folder, content, name=name)
    return record.document.text


def test_the_article_is_read_and_what_is_around_it_is_not(tmp_path):
    (record,) = read(tmp_path, page(*LINES, head=HEAD).encode(), name="a.html")
    document = record.document
    assert document.text == "\n".join(("الأفق توقّع عقدا", *LINES))
    assert (document.title, document.source) == ("الأفق توقّع عقدا", "جريدة النهار")
    assert document.published == "2025-03-01"
    assert document.meta == {"url": "https://example.org/a"}


def test_without_metadata_the_file_is_the_source(tmp_path):
    (record,) = read(tmp_path, page(*LINES).encode(), name="a.html")
    assert (record.document.source, record.document.published) == ("a.html", "")


def test_lines_items_and_rows_are_lines(tmp_path):
    extra = (
        "أول<br>ثان <b>غامق</b>\n  بعد &amp; &lt;قبل&gt;",
        "<ul><li>بند أول</li><li>بند ثان</li></ul>",
        "<table><tr><td>خلية أ</td><td>خلية ب</td></tr></table>",
    )
    lines = text_of(tmp_path, page(*LINES, *extra).encode()).split("\n")
    assert lines[3:] == [
        "أول", "ثان غامق بعد & <قبل>", "بند أول", "بند ثان", "خلية أ\tخلية ب"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said", ["utf-8", "windows-1252", "iso-8859-1", "windows-1256", "utf-7", "x", ""]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso8859_6"])
def test_the_real_encoding_counts_and_not_what_the_page_says(encoding, said, tmp_path):
    head = f"<meta charset='{said}'>" if said else ""
    lines = [line.replace("،", "") for line in PLAIN] if encoding == "iso8859_6" else PLAIN
    content = page(*lines, head=head).replace("ّ", "").encode(encoding)
    assert text_of(tmp_path, content).split("\n")[1:] == list(lines)


def test_a_page_in_another_encoding_is_read_as_it_says(tmp_path):
    text = "Компания объявила о новом проекте в столице и подписала договор с банком."
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    content = f"<html><head>{head}</head><body><article><p>{text}</p><p>{text} Да.</p></article>"
    assert text_of(tmp_path, content.encode("cp1251")).startswith(text)
    assert failure_of(
        tmp_path, content.replace(head, "").encode("cp1251"), name="a.html"
    ).reason is (Reason.UNKNOWN_ENCODING)


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.dat", "a"])
def test_a_page_is_known_by_its_beginning_too(name, tmp_path):
    assert text_of(tmp_path, b"\n" + page(*LINES).encode(), name).endswith(LINES[1])


def test_a_large_picture_in_the_page_does_not_cut_it(tmp_path):
    picture = f"<img src='data:image/png;base64,{'A' * 11_000_000}'>"
    assert text_of(tmp_path, page(LINES[0], picture, LINES[1]).encode()).endswith(LINES[1])


def test_a_page_of_more_than_thirty_thousand_tags_is_read(tmp_path):
    content = page(*LINES).replace("<nav>", f"<nav>{'<span></span>' * 20_000}")
    assert text_of(tmp_path, content.encode()).endswith(LINES[1])


def test_a_page_nested_as_unclosed_tags_nest_it_is_read_whole(tmp_path):
    assert text_of(tmp_path, page(f"{'<b>' * 1_000}{LINES[0]}", LINES[1]).encode()).endswith(
        LINES[1]
    )


def test_nothing_is_fetched(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        there = f"http://127.0.0.1:{server.getsockname()[1]}"
        head = (
            f'<base href="{there}/"><link rel=stylesheet href="{there}/a.css">'
            f'<meta http-equiv="refresh" content="0; url={there}/">'
            f'<link rel="canonical" href="{there}/a">'
        )
        extra = f"<iframe src='{there}/'></iframe><img src='file:///etc/passwd'>"
        assert text_of(tmp_path, page(*LINES, extra, head=head).encode()).endswith(LINES[1])
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()  # nobody waits


@pytest.mark.parametrize("content", [b"<html></html>", b"<!doctype html><p></p>"])
def test_a_page_without_an_article_is_said_so(content, tmp_path):
    assert failure_of(tmp_path, content, name="a.html").reason is Reason.NO_ARTICLE


def test_a_nul_is_refused(tmp_path):
    content = page(*LINES).replace("قالت", "قا\0لت").encode()
    assert failure_of(tmp_path, content, name="a.html").reason is Reason.CONTAINS_NUL
