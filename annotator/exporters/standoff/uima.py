"""Writes UIMA CAS as XMI or JSON by dkpro-cassis.

A file for each record, with spans as DKPro's NamedEntity. dkpro-cassis turns code points into
UTF-16 units. What a CAS has no place for stands in a feature structure of our own.
"""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING, Any

from annotator.exporters.extras import extras

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.exporters.terms import FolderWriter, Portion, Terms

_EXTRAS = "hashiya.Extras"
_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_NOT_IN_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _write(
    suffix: str, portions: Iterable[Portion], folder: Path, terms: Terms
) -> Iterator[Record | None]:
    """Write the files; None for a text with characters that XML cannot have."""
    from cassis import Cas, TypeSystem  # with lxml, which nobody needs at the start

    types = TypeSystem()
    entity = types.create_type(_ENTITY, "uima.tcas.Annotation")
    types.create_feature(entity, "value", "uima.cas.String")
    beside = types.create_type(_EXTRAS, "uima.cas.TOP")
    types.create_feature(beside, "content", "uima.cas.String")
    number = 0
    for portion in portions:
        place = folder / portion.name
        place.mkdir(exist_ok=True)
        if suffix == ".xmi":
            types.to_xml(place / "TypeSystem.xml")
        for record in portion.records:
            if suffix == ".xmi" and _NOT_IN_XML.search(record.document.text):
                yield None
                continue
            number += 1
            cas = Cas(types, sofa_string=record.document.text, sofa_mime="text/plain")
            for span in record.spans:
                cas.add(entity(begin=span.start, end=span.end, value=span.label))
            # In ASCII, because XML cannot have every character.
            cas.add(beside(content=json.dumps(extras(record))))
            _save(cas, place / f"{number:06}{suffix}")
            yield record


def _save(cas: Any, path: Path) -> None:
    if path.suffix == ".xmi":
        cas.to_xmi(path)
    else:
        cas.to_json(path)


write_xmi: FolderWriter = partial(_write, ".xmi")
write_cas_json: FolderWriter = partial(_write, ".json")
