"""Makes resources/arabic/proclitics.db, the small morphology that Hashiya brings along.

    python packaging/make_morphology_db.py           rewrite the file
    python packaging/make_morphology_db.py --check   change nothing; exit 1 if it is stale

The words are those of packaging/arabic_words.txt. The format is that of CAMeL Tools' morphology
databases, after Buckwalter: prefixes, stems and suffixes, each of a category, and three tables that
say which categories go together.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from annotator.arabic.folding import fold  # noqa: E402  a checkout need not be installed

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = ROOT / "packaging" / "arabic_words.txt"
DATABASE = ROOT / "resources" / "arabic" / "proclitics.db"

CONJUNCTIONS = {"": "0", "و": "wa_conj", "ف": "fa_conj"}
PREPOSITIONS = {"": "0", "ب": "bi_prep", "ل": "li_prep", "ك": "ka_prep"}
FUTURE = {"": "0", "س": "sa_fut", "ل": "li_jus"}
ARTICLE = {"": "0", "ال": "Al_det"}

PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ي")
# What may follow a stem, by the stem's category. NounT is a noun in ة before a pronoun, where the
# ة is a ت; ArticleName is a name with ال, of which the stem is the rest.
ENDINGS = {
    "Noun": ("", "ا", *PRONOUNS),
    "NounT": PRONOUNS,
    "Adjective": ("", "ا", "ه", "ين", "ون", "ات"),
    "Number": ("", "ا"),
    "Name": ("",),
    "ArticleName": ("",),
    "Particle": ("",),
    "Conjunct": ("", *PRONOUNS),
    "Preposition": ("", *PRONOUNS),
    "Perfect": ("", "ت", "ا", "وا", "ه", "ها", "نا"),
    "Imperfect": ("", "ون", "وا", "ان", "ه", "ها"),
    "Unknown": ("",),
}
POS = {
    "Noun": "noun",
    "NounT": "noun",
    "Adjective": "adj",
    "Number": "noun_num",
    "Name": "noun_prop",
    "ArticleName": "noun_prop",
    "Particle": "part",
    "Conjunct": "part",
    "Preposition": "prep",
    "Perfect": "verb",
    "Imperfect": "verb",
    "Unknown": "noun_prop",
}
SECTIONS = {
    "noun": "Noun",
    "adjective": "Adjective",
    "number": "Number",
    "name": "Name",
    "particle": "Particle",
    "conjunct": "Conjunct",
    "preposition": "Preposition",
    "perfect": "Perfect",
    "imperfect": "Imperfect",
}
OPEN_FEATURES = ("diac", "lex", "bw", "gloss", "source", "root", "pattern", "caphi",
                 "stem", "stemgloss", "stemcat")  # fmt: skip
ALL_POS = sorted({*POS.values(), "digit", "punc", "latin", "foreign"})


def read_words(path: Path) -> list[tuple[str, str]]:
    """Return each word of the list, folded, with the category of its section.

    A name with ال comes twice, the second time without it: ``ألمانيا`` has none.
    """
    found: dict[tuple[str, str], None] = {}
    category = ""
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("["):
            category = SECTIONS[line.strip("[]")]
        elif not line.startswith("#"):
            for word in line.split():
                found[fold(word), category] = None
                if category == "Name" and word.startswith("ال") and len(word) > 4:
                    found[fold(word[2:]), "ArticleName"] = None
    return list(found)


def stems(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the stems of the words with their categories, the marker of unknown words first."""
    found = {("NOAN", "Unknown"): None}
    for word, category in words:
        found[word, category] = None
        if category == "Noun" and word.endswith("ه") and len(word) > 2:
            found[word[:-1] + "ت", "NounT"] = None
    return list(found)


def prefixes() -> Iterator[tuple[str, str, dict[str, str], tuple[str, ...]]]:
    """Yield each prefix: surface, category, features, and the stem categories it may stand on."""
    nominal = ("Noun", "NounT", "Adjective", "Number", "Unknown")
    for (conjunction, prc2), (preposition, prc1), (article, prc0) in product(
        CONJUNCTIONS.items(), PREPOSITIONS.items(), ARTICLE.items()
    ):
        on: tuple[str, ...] = (
            (*nominal, "ArticleName") if article else (*nominal, "Name", "Conjunct")
        )
        if not preposition and not article:
            on += ("Particle", "Preposition", "Perfect")
        # The alef of ال is not written after ل.
        written = "ل" if preposition == "ل" and article else article
        features = {"prc2": prc2, "prc1": prc1, "prc0": prc0}
        name = f"N-{prc2}-{prc1}-{prc0}"
        yield conjunction + preposition + written, name, features, on
    for (conjunction, prc2), (future, prc1) in product(CONJUNCTIONS.items(), FUTURE.items()):
        features = {"prc2": prc2, "prc1": prc1, "prc0": "0"}
        yield conjunction + future, f"V-{prc2}-{prc1}", features, ("Imperfect",)


def lines() -> Iterator[str]:
    """Yield the lines of the database."""
    yield "###DEFINES###"
    yield from (f"DEFINE {name} {name}:*open*" for name in OPEN_FEATURES)
    yield "DEFINE pos " + " ".join(f"pos:{pos}" for pos in ALL_POS)
    for name, values in (
        ("prc2", CONJUNCTIONS.values()),
        ("prc1", [*PREPOSITIONS.values(), "sa_fut", "li_jus"]),
        ("prc0", ARTICLE.values()),
    ):
        yield f"DEFINE {name} " + " ".join(f"{name}:{value}" for value in values)
    yield "###DEFAULTS###"
    for pos in ALL_POS:
        yield (
            f"DEFAULT pos:{pos} prc2:0 prc1:0 prc0:0 diac:* lex:* bw:* gloss:*"
            " root:* pattern:* caphi:* source:lex"
        )
    yield "###ORDER###"
    yield "ORDER diac lex bw gloss pos prc2 prc1 prc0 root pattern caphi source stem stemcat"
    yield "###TOKENIZATIONS###"
    yield "###STEMBACKOFF###"
    yield "STEMBACKOFF ALL Unknown"
    yield "STEMBACKOFF PROP Unknown"
    yield from _affixes_and_stems()
    yield from _tables()


def _affixes_and_stems() -> Iterator[str]:
    yield "###PREFIXES###"
    for surface, category, features, _on in prefixes():
        values = " ".join(f"{name}:{value}" for name, value in features.items())
        mark = f"{surface}/PRE+" if surface else ""
        yield f"{surface}\t{category}\tdiac:{surface} bw:{mark} {values}"
    yield "###SUFFIXES###"
    for ending in sorted({ending for endings in ENDINGS.values() for ending in endings}):
        mark = f"+{ending}/SUF" if ending else ""
        yield f"{ending}\t{_ending_category(ending)}\tdiac:{ending} bw:{mark}"
    yield "###STEMS###"
    for stem, category in stems(read_words(WORDS)):
        pos = POS[category]
        yield (
            f"{stem}\t{category}\tdiac:{stem} lex:{stem} bw:{stem}/{pos.upper()}"
            f" gloss:{stem} pos:{pos} prc2:0 prc1:0 prc0:0 source:lex"
        )


def _tables() -> Iterator[str]:
    yield "###TABLE AB###"
    for _surface, prefix, _features, on in prefixes():
        yield from (f"{prefix} {category}" for category in on)
    yield "###TABLE BC###"
    for category, endings in ENDINGS.items():
        yield from (f"{category} {_ending_category(ending)}" for ending in endings)
    yield "###TABLE AC###"
    every = sorted({_ending_category(ending) for each in ENDINGS.values() for ending in each})
    for _surface, prefix, _features, _on in prefixes():
        yield from (f"{prefix} {ending}" for ending in every)


def _ending_category(ending: str) -> str:
    return f"S-{ending or '0'}"


def main() -> int:
    """Rewrite the database, or check it; return the exit status."""
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        print(__doc__, file=sys.stderr)
        return 2
    made = "\n".join(lines()) + "\n"
    if check:
        if DATABASE.is_file() and DATABASE.read_text("utf-8") == made:
            return 0
        print(f"{DATABASE.name} is stale: run packaging/make_morphology_db.py", file=sys.stderr)
        return 1
    DATABASE.parent.mkdir(parents=True, exist_ok=True)
    DATABASE.write_text(made, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
