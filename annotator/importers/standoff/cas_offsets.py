"""Looks over the annotations of a CAS before it is loaded, and tells the line of what is wrong.

dkpro-cassis stops at the first without a line, and takes an offset inside a pair for one of code
points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from annotator.core.errors import ImportFailed, Reason
from annotator.core.text.offsets import Utf16Map
from annotator.importers.faults import faults_of
from annotator.importers.records.listed import element_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NO_SPANS = {
    "Token", "Sentence", "Paragraph", "Div", "DocumentAnnotation", "DocumentMetaData", "Lemma",
    "Stem", "Heading",
}  # fmt: skip
_SOFA = "{http:///uima/cas.ecore}Sofa"
_ID = "{http://www.omg.org/XMI}id"
_NUMBER = re.compile(r"\s*-?[0-9]{1,18}\s*")
_STRUCTURES = re.compile(rb'"%FEATURE_STRUCTURES"\s*:\s*[\[{]')


@dataclass(frozen=True, slots=True)
class _Annotation:
    """Where an element says that it is; ``within`` stands before the names of its fields."""

    kind: str
    sofa: Any
    begin: Any
    end: Any
    within: str = ""


@dataclass(slots=True)
class _Cas:
    """The texts of a CAS by their ids, and its annotations with their lines."""

    texts: dict[Any, str] = field(default_factory=dict)
    annotations: list[tuple[int, _Annotation]] = field(default_factory=list)
    maps: dict[Any, Utf16Map] = field(default_factory=dict)

    def check(self, _line: int, each: _Annotation) -> None:
        """Raise ImportFailed where an annotation has no place in its text."""
        begin = _number(each.begin, f"{each.within}begin")
        end = _number(each.end, f"{each.within}end")
        text = self.texts.get(each.sofa)
        if text is None:
            raise ImportFailed(Reason.BAD_ROW, cause=f"there is no text {str(each.sofa)[:20]}")
        if not text or begin == end or each.kind in NO_SPANS:
            return
        if each.sofa not in self.maps:
            self.maps[each.sofa] = Utf16Map(text)
        units = self.maps[each.sofa]
        first, last = units.read(begin), units.read(end)
        if first is None or last is None:
            raise ImportFailed(Reason.OFFSET_IN_PAIR, start=begin, end=end)
        if not 0 <= first < last <= len(text):
            raise ImportFailed(Reason.OFFSETS_OUTSIDE, start=first, end=last, length=len(text))


def xmi_faults(content: bytes, path: Path) -> Iterator[ImportFailed]:
    """Stream what is wrong with the offsets in XMI that was looked over; see ``check_xml``.

    Raises:
        ImportFailed: BROKEN_FILE with the line, where it is no XML.
    """
    from lxml import etree

    cas = _Cas()
    try:
        for _, element in etree.iterparse(BytesIO(content)):
            if element.tag == _SOFA:
                cas.texts[element.get(_ID)] = element.get("sofaString") or ""
            else:
                sofa, begin, end = map(element.get, ("sofa", "begin", "end"))
                if sofa is not None and begin is not None and end is not None:
                    each = _Annotation(element.tag.rpartition("}")[2], sofa, begin, end)
                    cas.annotations.append((element.sourceline or 1, each))
            element.clear()
            parent = element.getparent()  # none above the root, before which there may be more
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise ImportFailed(
            Reason.BROKEN_FILE, path=path, line=error.lineno or 1, cause=str(error)[:200]
        ) from error
    yield from faults_of(cas.annotations, cas.check, path)


def json_faults(found: dict[str, Any], content: bytes, path: Path) -> Iterator[ImportFailed]:
    """Stream what is wrong with the offsets in a CAS of JSON, which is given parsed too."""
    listed = found.get("%FEATURE_STRUCTURES")
    if type(listed) is dict:
        named: Iterable[tuple[object, Any]] = listed.items()
    elif type(listed) is list:
        named = ((each.get("%ID") if type(each) is dict else None, each) for each in listed)
    else:
        return
    cas = _Cas()
    for index, (name, each) in enumerate(named):
        if type(each) is not dict:
            continue  # dkpro-cassis says so
        if each.get("%TYPE") == "uima.cas.Sofa":
            text = each.get("sofaString")
            cas.texts[str(name)] = text if type(text) is str else ""
        elif "@sofa" in each and "begin" in each and "end" in each:
            kind = str(each.get("%TYPE")).rpartition(".")[2]
            within = f"%FEATURE_STRUCTURES[{index}]."
            place = _Annotation(kind, str(each["@sofa"]), each["begin"], each["end"], within)
            cas.annotations.append((index, place))
    lines: list[int] = []
    for fault in faults_of(cas.annotations, cas.check, path):
        lines = lines or _lines(content, len(listed))
        assert fault.line is not None
        fault.line = lines[fault.line]
        yield fault


def _lines(content: bytes, count: int) -> list[int]:
    """Return the line of each feature structure; 1 where they are not told apart."""
    opening = _STRUCTURES.search(content)
    lines = element_lines(content, opening.end()) if opening else []
    return lines if len(lines) == count else [1] * count


def _number(stated: Any, name: str) -> int:
    if type(stated) is int:
        return stated
    if type(stated) is str and _NUMBER.fullmatch(stated):
        return int(stated)
    raise ImportFailed(Reason.WRONG_TYPE, field=name, expected="integer")
