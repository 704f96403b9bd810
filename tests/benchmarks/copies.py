"""Measures how well near copies are found, and how fast.

    python -m tests.benchmarks.copies                    by likeness, on news: finds and mistakes
    python -m tests.benchmarks.copies --documents 100000 grouping of so many invented articles

The news are business articles of several papers (tests/shared_data.py), which have real copies
among them: those pairs were read, and each with a likeness over 0.24 is of one agency's text.
Perturbed copies are made of each article as papers do it.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from annotator.arabic.sketches import runs_of, sketch
from annotator.project import Project
from annotator.store.copies.likeness import LEAST, bands_of, likeness
from tests.benchmarks.bench import article, write_jsonl
from tests.shared_data import shared

if TYPE_CHECKING:
    from collections.abc import Iterator

_REAL = 0.24  # exact likeness over which all pairs of the news were found to be copies
_LIMITS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
_SENTENCE = re.compile(r"(?<=[.!؟])\s+")


def headline_changed(text: str, chance: random.Random) -> str:
    """Another paper's dateline, and its own first words."""
    words = text.split(" ")
    return f"المرسى: مراسلنا {chance.randrange(99)}\n" + " ".join(words[chance.randrange(2, 9) :])


def number_changed(text: str, chance: random.Random) -> str:
    """One number is another."""
    numbers = list(re.finditer(r"\d+", text))
    if not numbers:
        return text + " 7"
    found = chance.choice(numbers)
    return text[: found.start()] + str(chance.randrange(1000)) + text[found.end() :]


def end_cut(text: str, chance: random.Random) -> str:
    """The last sentences are left out: a quarter of the text, or a third."""
    return text[: int(len(text) * chance.choice((0.66, 0.75)))]


def paragraph_cut(text: str, chance: random.Random) -> str:
    """Some sentences in the middle are left out: a tenth of the text, or a quarter."""
    size = int(len(text) * chance.choice((0.1, 0.25)))
    start = chance.randrange(len(text) - size)
    return text[:start] + text[start + size :]


def half_cut(text: str, chance: random.Random) -> str:
    """Half of it is left out."""
    return text[: len(text) // 2]


def all_of_it(text: str, chance: random.Random) -> str:
    """Another dateline, one number changed, a part cut, one sentence more."""
    changed = number_changed(headline_changed(text, chance), chance)
    return paragraph_cut(changed, chance) + " " + article(150, chance)


CHANGES = (headline_changed, number_changed, paragraph_cut, end_cut, half_cut, all_of_it)


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.copies")
    parser.add_argument("--documents", type=int, default=0)
    given = parser.parse_args()
    if given.documents:
        measure_speed(given.documents)
    else:
        measure_finds()
    return 0


def measure_finds() -> None:
    """Print, by the least likeness, how many of all copies are found and what is found wrongly."""
    texts = [
        orjson.loads(line)["text"]
        for line in shared("news/saudinewsnet-economic/dev-150.jsonl").read_bytes().splitlines()
    ]
    runs = [set(runs_of(text)) for text in texts]
    sketches = [sketch(text) for text in texts]
    real = list[tuple[int, int]]()
    strange = list[tuple[int, int]]()
    for one, other in combinations(range(len(texts)), 2):
        exact = len(runs[one] & runs[other]) / len(runs[one] | runs[other])
        (real if exact > _REAL else strange).append((one, other))
    print(f"{len(texts)} articles, {len(real)} pairs of real copies, {len(strange)} others")
    names = ["real copies", *(change.__name__.replace("_", " ") for change in CHANGES)]
    print(f"| likeness | precision | {' | '.join(names)} |")
    print("| --- " * (len(names) + 2) + "|")
    chance = random.Random(20261126)
    made = {
        change.__name__: [
            (sketches[number], sketch(change(text, chance))) for number, text in enumerate(texts)
        ]
        for change in CHANGES
    }
    pairs = {"real": [(sketches[one], sketches[other]) for one, other in real], **made}
    wrong = [(sketches[one], sketches[other]) for one, other in strange]
    for least in _LIMITS:
        mistakes = sum(_is_found(*pair, least) for pair in wrong)
        finds = {name: sum(_is_found(*pair, least) for pair in its) for name, its in pairs.items()}
        precision = finds["real"] / max(finds["real"] + mistakes, 1)
        shares = (f"{finds[name] / len(its):.3f}" for name, its in pairs.items())
        mark = " (chosen)" if least == LEAST else ""
        print(f"| {least}{mark} | {precision:.3f} | {' | '.join(shares)} |")


def _is_found(one: bytes, other: bytes, least: float) -> bool:
    is_candidate = not set(bands_of(one)).isdisjoint(bands_of(other))
    return is_candidate and likeness(one, other) >= least


def measure_speed(count: int) -> None:
    """Print how long grouping takes, and how much memory, where one article in ten is a copy."""
    chance = random.Random(20261126)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = write_jsonl(folder / "a.jsonl", _invented(count, chance))
        with Project.create(folder / "p.hashiya") as project:
            begun = time.process_time()
            project.import_files([file])
            imported = time.process_time()
            size = project.path.stat().st_size
            before = _peak()
            project.copies.find()
            ended = time.process_time()
            copies, groups = project.copies.count()
            largest = max(map(len, project.copies.groups()), default=0)
        grown = (folder / "p.hashiya").stat().st_size - size
    print(
        f"{count} documents: import {imported - begun:.1f} s CPU, grouping {ended - imported:.1f} s"
        f" CPU ({(ended - imported) / count * 1000:.2f} ms each); peak {before:.0f} MB before,"
        f" {_peak():.0f} MB after; file {size / 1e6:.0f} MB, {grown / 1e6:.0f} MB more;"
        f" {copies} copies in {groups} groups, the largest of {largest}"
    )


def _invented(count: int, chance: random.Random) -> Iterator[dict[str, object]]:
    recent = list[str]()
    for number in range(count):
        if recent and chance.random() < 0.1:
            text = chance.choice(CHANGES[:4])(chance.choice(recent), chance)
        else:
            text = _news(chance)
            recent = [*recent[-200:], text]
        yield {"id": f"d{number}", "title": f"خبر {number}", "text": text}


def _news(chance: random.Random) -> str:
    """Return an article of 2 KB whose words are as varied as those of news."""
    return " ".join(f"{chance.choice(_STEMS)}{chance.randrange(400)}" for _ in range(250))


_STEMS = ("شركة", "بنك", "مليون", "مشروع", "واحة", "ساحل", "قال", "أعلنت", "صندوق", "تمويل")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
