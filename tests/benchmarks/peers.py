"""Peers' own converters over the articles of all_formats, a second of processor time.

They prove nothing and cut no Arabic: spaCy by its rules for Arabic, the others at white space.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from annotator.exporters.terms import Terms
from annotator.formats.writing.export import write_file
from tests.benchmarks.all_formats import record_of, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.document import Record

_CONFIG = '<View><Labels name="label" toName="text"/><Text name="text" value="$text"/></View>'
_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def main(documents: int, names: list[str]) -> None:
    """Measure the peers that are named, else all, over so many articles, and print."""
    chance = random.Random(5)
    records = [record_of(number, chance) for number in range(documents)]
    for name in names or _PEERS:
        with TemporaryDirectory() as place:
            write, read = _PEERS[name](records, Path(place))
            begun = time.process_time()
            write()
            written = time.process_time() - begun
            out = Path(place) / "out"
            files = [out] if out.is_file() else [each for each in out.rglob("*") if each.is_file()]
            size = sum(each.stat().st_size for each in files) / 1e6
            begun = time.process_time()
            read()
            report(name, documents, size, written, time.process_time() - begun)


Work = tuple["Callable[[], Any]", "Callable[[], Any]"]


def _spacy(records: list[Record], place: Path) -> Work:
    import spacy
    from spacy.tokens import DocBin
    from spacy.util import filter_spans

    nlp = spacy.blank("ar")

    def write() -> None:
        box = DocBin()
        for record in records:
            doc = nlp.make_doc(record.document.text)
            spans = (
                doc.char_span(each.start, each.end, each.label, alignment_mode="expand")
                for each in record.spans
            )
            doc.ents = filter_spans(span for span in spans if span is not None)
            box.add(doc)
        box.to_disk(place / "out")

    return write, lambda: list(DocBin().from_disk(place / "out").get_docs(nlp.vocab))


def _spacy_convert(records: list[Record], place: Path) -> Work:
    import spacy
    from spacy.tokens import DocBin
    from spacy.training.converters import conll_ner_to_docs

    write_file(records, place / "conll", "conll2003")
    vocab = spacy.blank("ar").vocab

    def write() -> None:
        docs = conll_ner_to_docs((place / "conll").read_text("utf-8"), no_print=True)
        DocBin(docs=docs).to_disk(place / "out")

    return write, lambda: list(DocBin().from_disk(place / "out").get_docs(vocab))


def _datasets(records: list[Record], place: Path) -> Work:
    import datasets

    datasets.disable_progress_bars()

    def write() -> None:
        rows = []
        for record in records:
            tokens = record.document.text.split()
            rows.append({"id": record.document.id, "tokens": tokens, "ner_tags": [0] * len(tokens)})
        datasets.Dataset.from_list(rows).to_parquet(place / "out")

    def read() -> None:
        cache = str(place / "cache")
        found = datasets.Dataset.from_parquet(str(place / "out"), cache_dir=cache)
        for _row in found:
            pass

    return write, read


def _cassis(records: list[Record], place: Path) -> Work:
    from cassis import Cas, TypeSystem, load_cas_from_xmi

    types = TypeSystem()
    entity = types.create_type(_ENTITY, "uima.tcas.Annotation")
    types.create_feature(entity, "value", "uima.cas.String")
    (place / "out").mkdir()

    def write() -> None:
        for number, record in enumerate(records):
            cas = Cas(types, sofa_string=record.document.text, sofa_mime="text/plain")
            for span in record.spans:
                cas.add(entity(begin=span.start, end=span.end, value=span.label))
            cas.to_xmi(place / "out" / f"{number:06}.xmi")

    def read() -> None:
        for path in (place / "out").iterdir():
            with path.open("rb") as file:
                load_cas_from_xmi(file, types)

    return write, read


def _label_studio(format: str) -> Callable[[list[Record], Path], Work]:
    def prepare(records: list[Record], place: Path) -> Work:
        from label_studio_sdk.converter.converter import Converter

        write_file(records, place / "tasks", "label-studio", Terms())
        made = Converter(_CONFIG, str(place), download_resources=False)

        def write() -> None:
            convert = getattr(made, f"convert_to_{format}")
            convert(str(place / "tasks"), str(place / "out"), is_dir=False)

        def read() -> None:
            (path,) = (place / "out").iterdir()
            if path.suffix == ".json":
                json.loads(path.read_bytes())
            else:
                [line.split() for line in path.read_text("utf-8").split("\n")]

        return write, read

    return prepare


_PEERS: dict[str, Callable[[list[Record], Path], Work]] = {
    "spacy": _spacy,
    "spacy convert": _spacy_convert,
    "datasets": _datasets,
    "cassis": _cassis,
    "label-studio json-min": _label_studio("json_min"),
    "label-studio conll": _label_studio("conll2003"),
}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2:])
