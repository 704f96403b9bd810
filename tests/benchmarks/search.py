"""Measures folding, the folded matcher, label-all's search and the project's search.

    python -m tests.benchmarks.search [DOCUMENTS]

Processor time, on invented articles of about 900 characters: the map of a text of 1 MB, all
occurrences of a name in 10,000 documents (folding included, and with folded texts at hand), the
snap of one drag in a text of 1 MB, and, in a project of 100,000 documents or as many as told, the
time to the first and to all documents that hold a name.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from annotator.arabic.clitics.attested import Attested
from annotator.arabic.clitics.clitics import clitic_analyzer
from annotator.arabic.edges.snapping import snap
from annotator.arabic.folded_text import FoldedText
from annotator.arabic.folding import fold
from annotator.arabic.occurrences import occurrences
from annotator.core.document_filter import DocumentFilter
from annotator.core.labels.edge_policy import NAME_EDGES
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCES = (
    "أعلنت «خزامان القابضة» أمس ضخ ٢٥ مليون ريال في مشروع “واحة الريحان” شمال البلاد.",
    "وقالت خزامان القابضة إنَّ المرحلةَ الأولى تنتهي في عام 2027، بحسب بيان لها.",
    "ويموّل بنك الضفة ثلث الكلفة، أي نحو 8.3 ملايين دولار أمريكي على خمس سنوات.",
    "وكانت الحكومة قد منحت الأرض لخُزامان القابضة من دون مقابل في العام الماضي.",
    "ولم يعلق المتحدث باسم Rimal Cloud على الخبر حتى ساعة متأخرة من الليل.",
    "وتشمل الخطة مدرسة ومستشفى ومركزًا للبيانات بقدرة ٤٨ ميغاواط.",
    "وارتفع سهم الشركة بنسبة ٣٫٢٪ في ختام جلسة الأربعاء مع تداول كثيف.",
    "ويرى محللون أن الطلب على السكن في الشمال ســيبقى قويا رغم الفائدة.",
)
_NAME = "خزامان القابضة"
_RARE = "مرفأ السماق"


def article(chance: random.Random) -> str:
    """Return an invented article of about 900 characters."""
    return "\n".join(" ".join(chance.choices(_SENTENCES, k=3)) for _paragraph in range(4))


def measure_folding(text: str) -> None:
    """Print what folding a long text costs, alone and with the way back."""
    for what, act in (("fold", fold), ("fold with the way back", FoldedText)):
        start = time.process_time()
        act(text)
        print(f"{what}, {len(text):,} characters: {time.process_time() - start:.3f} s")


def measure_label_all(texts: list[str]) -> None:
    """Print how fast all occurrences of a name are found."""
    start = time.process_time()
    found = sum(1 for text in texts for _hit in occurrences(FoldedText(text), _NAME))
    spent = time.process_time() - start
    print(f"label all, {len(texts):,} documents: {found:,} matches in {spent:.2f} s,", end=" ")
    print(f"{found / spent:,.0f} a second, {len(texts) / spent:,.0f} documents a second")
    folded = [FoldedText(text) for text in texts]
    start = time.process_time()
    again = sum(1 for each in folded for _hit in occurrences(each, _NAME))
    spent = time.process_time() - start
    print(f"the same on folded texts: {again:,} in {spent:.2f} s, {again / spent:,.0f} a second")


def measure_snap(text: str, chance: random.Random) -> None:
    """Print what the edges of one drag cost in a long text."""
    clitic_analyzer().warm()
    attested = Attested(FoldedText(text))
    times = []
    for _drag in range(300):
        place = text.index(" ", chance.randrange(len(text) - 1000)) + 1
        end = text.index(" ", text.index(" ", place) + 1)
        start = time.process_time()
        snap(text, place, end, NAME_EDGES, attested)
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(f"snap in {len(text):,} characters: median {times[150]:.2f} ms, worst {times[-1]:.2f}")


def measure_project(count: int, chance: random.Random) -> None:
    """Print how long a project of so many documents takes to show the first hit."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        with source.open("wb") as file:
            for line in _lines(count, chance):
                file.write(line)
        with Project.create(Path(folder) / "search.hashiya") as project:
            project.import_files([source])
            annotator = project.annotator("bench").id
            for query in (_NAME, _RARE):
                start = time.process_time()
                rows = project.documents.listed(annotator, DocumentFilter(text=query))
                listed = time.process_time() - start
                text = project.documents.read(rows[0]).text
                first = next(occurrences(FoldedText(text), query))
                spent = time.process_time() - start
                print(
                    f"“{text[slice(*first)]}” in {count:,} documents: {len(rows):,} listed in",
                    end=" ",
                )
                print(
                    f"{listed * 1000:.0f} ms, first hit shown with its place at {spent * 1000:.0f}"
                )


def _lines(count: int, chance: random.Random) -> Iterator[bytes]:
    for number in range(count):
        text = article(chance)
        if number == count * 9 // 10:
            text += f"\nوزار الوفد {_RARE} ليلا."
        yield orjson.dumps({"id": f"d{number}", "title": "خبر", "text": text}) + b"\n"


def main() -> None:
    """Measure everything, one after another."""
    chance = random.Random(7)
    count = int(sys.argv[1]) if sys.argv[1:] else 100_000
    long = "\n".join(article(chance) for _number in range(1_100))[:1_000_000]
    measure_folding(long)
    measure_snap(long, chance)
    measure_label_all([article(chance) for _number in range(10_000)])
    measure_project(count, chance)


if __name__ == "__main__":
    main()
