"""Measures the proposed proclitic cuts on the segmentation of UD_Arabic-PUD.

    python -m tests.benchmarks.clitics_on_pud [--errors]

What is counted. A word is a run of tokens that no space divides, without punctuation and symbols.
Its true cut is the number of tokens at its front that are one of و ف ب ل ك س, the last token
excepted; a preposition before nothing but a pronoun (له) is the word itself, not a proclitic. Our
cut is the first one proposed. Precision is right cuts among those proposed, recall right cuts among
the true ones, over running words: all of them, and those whose host is a noun, name, adjective,
number or foreign word, as the first words of spans are.

The lexicon and the rules were made while looking at the first half of the documents (with
--errors) and never at the second, which is the one to report.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from annotator.arabic.clitics.attested import Attested
from annotator.arabic.clitics.clitics import clitic_analyzer, proclitic_cuts
from tests.shared_data import shared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "news/ud-arabic-pud/ar_pud-ud-test.conllu"
NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "X"))


class Token(NamedTuple):
    """A token of the treebank."""

    form: str
    pos: str
    glued: bool


class Sentence(NamedTuple):
    """A sentence of the treebank."""

    text: str
    tokens: list[Token]


def read_documents(path: Path) -> list[list[Sentence]]:
    """Return the sentences of each document."""
    documents: dict[str, list[Sentence]] = {}
    document = ""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        text, tokens = "", []
        for line in block.split("\n"):
            if line.startswith("# newdoc"):
                document = line  # before every sentence, the same for those of one document
            elif line.startswith("# text ="):
                text = line.removeprefix("# text =").strip()
            elif not line.startswith("#"):
                columns = line.split("\t")
                tokens.append(Token(columns[1], columns[3], "SpaceAfter=No" in columns[9]))
        documents.setdefault(document, []).append(Sentence(text, tokens))
    return list(documents.values())


def halves(documents: list[list[Sentence]]) -> tuple[list[list[Sentence]], list[list[Sentence]]]:
    """Divide the documents where half of the sentences are on either side."""
    left = sum(map(len, documents)) // 2
    for place, document in enumerate(documents):
        if left <= 0:
            return documents[:place], documents[place:]
        left -= len(document)
    return documents, []


def words(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the words as they are written, each as its tokens."""
    word: list[Token] = []
    for token in tokens:
        if token.pos in ("PUNCT", "SYM") or not any(map(str.isalnum, token.form)):
            if word:
                yield word
            word = []
            continue
        word.append(token)
        if not token.glued:
            yield word
            word = []
    if word:
        yield word


def true_cut(word: list[Token]) -> tuple[int, str]:
    """Return the letters of proclitics at a word's front, and its host's part of speech."""
    cut = 0
    while cut < len(word) - 1 and word[cut].form in tuple("وفبلكس"):
        cut += 1
    host = word[cut]
    if cut and host.pos == "PRON" and word[cut - 1].pos == "ADP" and len(host.form) <= len("هما"):
        cut -= 1
    return cut, host.pos


def measure(documents: list[list[Sentence]], knowledge: str, show_errors: bool) -> None:
    """Print precision and recall, with what the texts attest."""
    counts = Counter[str]()
    errors = Counter[tuple[str, int, int]]()
    everything = Attested("\n".join(each.text for document in documents for each in document))
    for document in documents:
        attested = {
            "lexicon": Attested(),
            "document": Attested("\n".join(each.text for each in document)),
            "corpus": everything,
        }[knowledge]
        for sentence in document:
            for word in words(sentence.tokens):
                true, pos = true_cut(word)
                written = "".join(token.form for token in word)
                found = next(iter(proclitic_cuts(written, attested)), 0)
                for kind in ("all", "nominal") if pos in NOMINAL else ("all",):
                    counts[f"{kind} words"] += 1
                    counts[f"{kind} true"] += true > 0
                    counts[f"{kind} found"] += found > 0
                    counts[f"{kind} right"] += 0 < found == true
                if found != true:
                    errors[written, true, found] += 1
    for kind in ("all", "nominal"):
        right = counts[f"{kind} right"]
        print(
            f"| {knowledge} | {kind} | {counts[f'{kind} words']} | {counts[f'{kind} true']} |"
            f" {counts[f'{kind} found']} | {right / counts[f'{kind} found']:.3f} |"
            f" {right / counts[f'{kind} true']:.3f} |"
        )
    if show_errors:
        print(*(f"  {error} {count}" for error, count in errors.most_common()), sep="\n")


def main() -> None:
    """Measure both halves; print the errors of the first alone."""
    documents = read_documents(shared(NAME))
    clitic_analyzer().warm()
    first, second = halves(documents)
    print(f"database: {clitic_analyzer().source}; {len(documents)} documents")
    for title, part in (("first half", first), ("second half", second)):
        print(f"\n{title}\n| attested by | words | counted | true | found | precision | recall |")
        print("|---|---|---|---|---|---|---|")
        for knowledge in ("lexicon", "document", "corpus"):
            measure(part, knowledge, "--errors" in sys.argv and title == "first half")


if __name__ == "__main__":
    main()
