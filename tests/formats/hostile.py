"""Hostile files, made when they are asked for, each with the outcome it has to have."""

from __future__ import annotations

import codecs
import json
import zipfile
from io import BytesIO
from itertools import pairwise

from annotator.core.errors import Reason
from tests.importers.articles.pages import page, paragraphs, word

TEXT = "قالت شركة الأفق إنها تبني مصنعا"
ACCEPTED = "accepted"
_LAUGHS = (f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "{"ha" * 20}">{"".join(_LAUGHS)}]>'
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types/>
</typeSystemDescription>"""
XMI = """<?xml version="1.0" encoding="UTF-8"?>{}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"
 xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>
 <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{}"/>
 <cas:View sofa="1" members=""/>{}</xmi:XMI>"""


def zipped(files, inside=0):
    """Return an archive of files, put as many times into another one as is said."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files:
            made.writestr(name, content)
    return zipped([("z.zip", out.getvalue())], inside - 1) if inside else out.getvalue()


def overlapping():
    """Return an archive whose list names one file a thousand times."""
    packed = zipped([("a.txt", TEXT)])
    start, end = packed.index(b"PK\x01\x02"), packed.index(b"PK\x05\x06")
    entry = packed[start:end]
    count, size = (1000).to_bytes(2, "little"), (1000 * len(entry)).to_bytes(4, "little")
    tail = bytearray(packed[end:])
    tail[8:10], tail[10:12], tail[12:16] = count, count, size
    return packed[:start] + entry * 1000 + bytes(tail)


def line(**fields):
    return json.dumps({"text": TEXT} | fields).encode() + b"\n"


def nested(depth):
    return b'{"text": "x", "meta": {"a": ' + b"[" * depth + b"]" * depth + b"}}"


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TO_NOWHERE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r9" TargetMode="External" Target="http://127.0.0.1:9/t.dotm"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    "</Relationships>"
)
ARCHIVES = {
    "ratio.zip": (lambda: zipped([("a.txt", b"a" * 50_000_000)]), Reason.FILE_TOO_LARGE),
    "overlap.zip": (overlapping, Reason.BROKEN_FILE),
    "nested.zip": (lambda: zipped([("a.txt", TEXT)], 40), Reason.NESTED_TOO_DEEP),
    "quine.zip": (lambda: zipped([("a.txt", b"a" * 9_000_000)], 1), Reason.FILE_TOO_LARGE),
    "inner.zip": (lambda: zipped([("a.txt", TEXT)], 1), ACCEPTED),
    "slip.zip": (lambda: zipped([("../../evil.txt", TEXT)]), Reason.PATH_OUTSIDE),
    "root.zip": (lambda: zipped([("/tmp/evil.txt", TEXT)]), Reason.PATH_OUTSIDE),
    "drive.zip": (lambda: zipped([("C:\\evil.txt", TEXT)]), Reason.PATH_OUTSIDE),
    "back.zip": (lambda: zipped([("a\\..\\..\\evil.txt", TEXT)]), Reason.PATH_OUTSIDE),
    "twice.zip": (lambda: zipped([("a.txt", TEXT), ("./a.txt", "x")]), Reason.BROKEN_FILE),
    "both.zip": (lambda: zipped([("a.txt", TEXT), ("a.txt/b.txt", "x")]), Reason.BROKEN_FILE),
    "long.zip": (lambda: zipped([("a" * 300 + ".txt", TEXT)]), Reason.BROKEN_FILE),
}
XML = {
    "laughs.docx": (
        lambda: word("", parts={"word/document.xml": f"{LAUGHS}<w:document {_W}>&i;</w:document>"}),
        Reason.BROKEN_FILE,
    ),
    "utf16.docx": (
        lambda: word("", parts={"word/styles.xml": f"{LAUGHS}<x>&i;</x>".encode("utf-16")}),
        Reason.BROKEN_FILE,
    ),
    "deep.docx": (lambda: word("<w:sdt>" * 500 + "</w:sdt>" * 500), Reason.BROKEN_FILE),
    "bomb.docx": (
        lambda: word(paragraphs(TEXT), parts={"word/media/a.bin": b"\0" * 9_000_000}),
        Reason.FILE_TOO_LARGE,
    ),
    "fetch.docx": (
        lambda: word(paragraphs(TEXT), parts={"word/_rels/settings.xml.rels": _TO_NOWHERE}),
        ACCEPTED,
    ),
    "laughs.xlsx": (
        lambda: zipped([("xl/workbook.xml", f"{LAUGHS}<workbook>&i;</workbook>")]),
        Reason.BROKEN_FILE,
    ),
    "laughs.xmi": (lambda: XMI.format(LAUGHS, "&i;", "").encode(), Reason.BROKEN_FILE),
    "outside.xmi": (
        lambda: XMI.format('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', TEXT, "").encode(),
        Reason.BROKEN_FILE,
    ),
    "deep.xmi": (
        lambda: XMI.format("", TEXT, "<a>" * 5000 + "</a>" * 5000).encode(),
        Reason.BROKEN_FILE,
    ),
    "right.xmi": (lambda: XMI.format("", TEXT, "").encode(), ACCEPTED),
    "tags.html": (lambda: page("<b>" * 200_000).encode(), Reason.BROKEN_FILE),
    "slow.html": (lambda: page(*["نص عربي"] * 100_000).encode(), Reason.TOO_SLOW),
    "too many tags.html": (lambda: page("<b>" * 1_000_000).encode(), Reason.BROKEN_FILE),
    "attributes.html": (
        lambda: f"<html><p {' '.join(f'a{n}=1' for n in range(90_000))}>{TEXT}".encode(),
        Reason.TOO_SLOW,
    ),
    "deep.html": (lambda: f"<html>{'<div>' * 20_000}<p>{TEXT}".encode(), Reason.BROKEN_FILE),
}
JSON = {
    "deep.jsonl": (lambda: nested(100_000), Reason.BAD_JSON),
    "deeper than we write.jsonl": (lambda: nested(250), Reason.BAD_JSON),
    "not deep.jsonl": (lambda: nested(50), ACCEPTED),
    "open.json": (lambda: b"[" * 1_000_000, Reason.BAD_JSON),
    "nan.jsonl": (lambda: b'{"text": "x", "meta": {"a": NaN}}', Reason.BAD_JSON),
    "infinity.jsonl": (lambda: b'{"text": "x", "meta": {"a": -Infinity}}', Reason.BAD_JSON),
    "digits.jsonl": (lambda: b'{"text": "x", "meta": {"a": %s}}' % (b"9" * 5000), Reason.BAD_JSON),
    "twice.jsonl": (lambda: b'{"text": "a", "text": "%s"}' % TEXT.encode(), ACCEPTED),
    "surrogate.jsonl": (lambda: b'{"text": "a\\ud800b"}', Reason.BAD_JSON),
    "raw surrogate.jsonl": (lambda: b'{"text": "a\xed\xa0\x80b"}', Reason.UNKNOWN_ENCODING),
    "nul.jsonl": (lambda: b'{"text": "a\\u0000b"}', Reason.CONTAINS_NUL),
    "raw nul.jsonl": (lambda: b'{"text": "a\0b"}', Reason.NOT_TEXT),
    "offsets.jsonl": (
        lambda: line(annotator="س", spans=[{"start": 0, "end": 10**18, "label": "investor"}]),
        Reason.OFFSETS_OUTSIDE,
    ),
}
TEXTS = {
    "nul.txt": (lambda: TEXT.encode() + b"\0", Reason.CONTAINS_NUL),
    "surrogate.txt": (lambda: TEXT.encode() + b"\xed\xa0\x80", Reason.UNKNOWN_ENCODING),
    "half a pair.txt": (
        lambda: codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x3d\xd8",
        Reason.WRONG_ENCODING,
    ),
    "beyond.txt": (
        lambda: codecs.BOM_UTF32_LE + b"\xff\xff\xff\x7f" * 9,
        Reason.WRONG_ENCODING,
    ),
    "one line.txt": (lambda: TEXT.encode() * 200_000, ACCEPTED),
    "large.txt": (lambda: b"a" * 34_000_000, Reason.FILE_TOO_LARGE),
    "one line.conll": (lambda: b"a O " * 2_000_000, ACCEPTED),
    "quote.csv": (lambda: b'text\n"' + b"a" * 33_000_000, Reason.BAD_ROW),
    "columns.csv": (lambda: b"," * 5_000_000, Reason.FILE_EMPTY),
}
