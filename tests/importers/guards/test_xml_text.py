"""XML that declares entities, hides that it does, or has too much in it never meets a parser."""

from __future__ import annotations

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.guards import xml_text
from annotator.importers.guards.xml_text import check_xml

LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
ENCODED = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODED)
def test_plain_xml_is_let_through_and_its_marks_are_counted(encoding):
    assert check_xml('<x a="ب"><y/></x>'.encode(encoding)) == 4
    assert check_xml("\n<?xml version='1.0' encoding='UTF-8'?><x>&lt;</x>".encode(encoding)) == 5


@pytest.mark.parametrize("encoding", ENCODED)
@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, f"<!--{'x' * 9000}-->{LAUGHS}"])
def test_entities_are_refused_in_every_encoding(text, encoding):
    with pytest.raises(ImportFailed) as failure:
        check_xml(text.encode(encoding))
    assert failure.value.reason is Reason.BROKEN_FILE


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS.encode("cp037"),
        b'<?xml version="1.0" encoding="UTF-7"?>' + LAUGHS.encode("utf-7"),
        b"x",
        b"",
    ],
)
def test_an_encoding_that_would_hide_them_is_refused(content):
    with pytest.raises(ImportFailed) as failure:
        check_xml(content)
    assert failure.value.details == {"cause": "it is not XML in UTF-8"}


def test_too_many_tags_or_attributes_are_refused(monkeypatch):
    monkeypatch.setattr(xml_text, "_MARKS", 10)
    with pytest.raises(ImportFailed):
        check_xml(b"<x>" + b"<y/>" * 10, 10)
    with pytest.raises(ImportFailed):
        check_xml(b"<x " + b"a='' " * 10 + b"/>", 10)
