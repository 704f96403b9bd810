"""The types of XMI are read once for files that have the same, and never another's."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file
from annotator.importers.standoff import uima

pytest.importorskip("cassis")
TEXT = "شركة الأفق 📈"


def records(count):
    span = Span("s", 0, 4, "investor", TEXT[:4])
    return [Record(Document(str(n), "", TEXT), "هند", spans=(span,)) for n in range(count)]


def test_the_types_of_a_folder_are_parsed_once_and_stay_as_they_are(tmp_path):
    write_file(records(5), tmp_path / "out", "uima-xmi", Terms())
    uima._type_system.cache_clear()
    types = uima._type_system((tmp_path / "out" / "TypeSystem.xml").read_bytes())
    before = types.to_xml()
    assert len(list(read_file(tmp_path / "out", None, silent))) == 5
    assert uima._type_system.cache_info().misses == 1
    assert types.to_xml() == before


def test_folders_with_other_types_have_their_own(tmp_path):
    for name, entity in (("one", "NamedEntity"), ("other", "Mention")):
        write_file(records(1), tmp_path / name, "uima-xmi", Terms())
        for path in (tmp_path / name).iterdir():
            path.write_bytes(path.read_bytes().replace(b"NamedEntity", entity.encode()))
    for name in ("one", "other", "one"):
        (found,) = read_file(tmp_path / name, None, silent)
        assert [span.text for span in found.spans] == ["شركة"]


@pytest.mark.parametrize("before", ["<!-- of another program -->", "<?xml-stylesheet href='a'?>"])
def test_what_stands_before_the_root_of_xmi_is_passed_over(before, tmp_path):
    write_file(records(1), tmp_path / "out", "uima-xmi", Terms())
    path = tmp_path / "out" / "000001.xmi"
    declaration, root, rest = path.read_text("utf-8").partition("<xmi:XMI")
    path.write_text(declaration + before + root + rest, "utf-8")
    (found,) = read_file(path, None, silent)
    assert [span.text for span in found.spans] == ["شركة"]
