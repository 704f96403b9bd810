"""dkpro-cassis loads our CAS with offsets in its own units, and we read what is right of others."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record
from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file
from tests.shared_data import shared

cassis = pytest.importorskip("cassis")

TEXT = "📈 وقّعت شركة الأفق عقدا"
RECORD = Record(
    Document("d", "", TEXT),
    "سعاد",
    spans=(Span("s", 8, 18, "investor", TEXT[8:18], {"v": 1}, "ن"),),
)
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
UIMA = "formats/uima-cas-cassis"


def test_xmi_and_json_are_loaded_with_their_words(tmp_path):
    for format, name in (("uima-xmi", "000001.xmi"), ("uima-json", "000001.json")):
        out = tmp_path / format
        write_file([RECORD], out, format)
        with (out / name).open("rb") as file:
            if format == "uima-json":
                cas = cassis.load_cas_from_json(file)
            else:
                with (out / "TypeSystem.xml").open("rb") as types:
                    cas = cassis.load_cas_from_xmi(file, cassis.load_typesystem(types))
        (entity,) = cas.select(ENTITY)
        assert (entity.get_covered_text(), entity.value) == (TEXT[8:18], "investor")
        assert b'"9"' in (out / name).read_bytes() or b": 9" in (out / name).read_bytes()


def test_a_cas_with_emoji_has_its_spans():
    folder = shared(f"{UIMA}/json/fs_as_array/ser-ref/casWithEmojiUnicodeTextAndAnnotations")
    (found,) = read_file(folder / "data.json", None, silent)
    assert len(found.spans) == 9
    assert all(s.text == found.document.text[s.start : s.end] for s in found.spans)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><xmi:XMI>&a;</xmi:XMI>', "it declares entities"),
        ("<xmi:XMI", "line 1"),
    ],
)
def test_entities_and_broken_xml_are_refused(content, cause, tmp_path):
    write_file([RECORD], tmp_path / "out", "uima-xmi")
    path = tmp_path / "out" / "000001.xmi"
    path.write_text(content, "utf-8")
    with pytest.raises(ImportFailed) as failure:
        list(read_file(path, None, silent))
    assert failure.value.reason is Reason.BROKEN_FILE
    assert cause in failure.value.details["cause"]


def test_xmi_without_its_types_is_refused(tmp_path):
    write_file([RECORD], tmp_path / "out", "uima-xmi")
    (tmp_path / "out" / "TypeSystem.xml").unlink()
    with pytest.raises(ImportFailed) as failure:
        list(read_file(tmp_path / "out", None, silent))
    assert "TypeSystem.xml" in failure.value.details["cause"]
