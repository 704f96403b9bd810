"""Writes a token a line with its tag: CoNLL-2002 and -2003 in IOB2, IOBES, BILOU.

Each document begins with a ``-DOCSTART-`` line; a blank line stands where the text has a line's
end, unless a span goes over it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.exchange.losses import LossKind
from annotator.core.exchange.tags import Scheme, encode
from annotator.core.exchange.token_text import join_tokens
from annotator.exporters.tokens.alignment import Aligned, align, moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.exporters.terms import Terms, Writer


def conll_writer(scheme: Scheme, *, start: str = "-DOCSTART- O", between: str = " ") -> Writer:
    """Return the writer of a scheme; ``between`` is what stands between a token and its tag."""

    def write(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record | None]:
        for record in records:
            aligned = align(record, terms, is_flat=True)
            if not aligned.tokens:
                yield None
                continue
            spans = [
                (*tokens, span.label)
                for tokens, span in zip(aligned.ranges, aligned.spans, strict=True)
            ]
            tags = iter(encode(len(aligned.tokens), spans, scheme))
            sentences = _sentences(record.document.text, aligned)
            file.write(f"{start}\n\n".encode())
            for sentence in sentences:
                rows = [f"{token}{between}{next(tags)}\n" for token in sentence]
                file.write("".join([*rows, "\n"]).encode())
            yield rebuilt(record, sentences, aligned, terms)

    return write


def rebuilt(record: Record, sentences: list[list[str]], aligned: Aligned, terms: Terms) -> Record:
    """Return the record over the text that can be rebuilt from its tokens."""
    text, ranges = join_tokens(sentences)
    document = record.document
    if text != document.text:
        terms.losses.add(LossKind.WHITESPACE, document.id)
    spans = tuple(
        moved(
            span,
            ranges[first][0],
            ranges[last - 1][1],
            text,
        )
        for span, (first, last) in zip(aligned.spans, aligned.ranges, strict=True)
    )
    return replace(record, document=replace(document, text=text), spans=spans)


def _sentences(text: str, aligned: Aligned) -> list[list[str]]:
    """Return the tokens by line of the text; a span holds the lines that it covers together."""
    inner = {token for first, last in aligned.ranges for token in range(first + 1, last)}
    sentences: list[list[str]] = []
    before = 0
    for number, (start, end) in enumerate(aligned.tokens):
        is_new = not sentences or ("\n" in text[before:start] and number not in inner)
        if is_new:
            sentences.append([])
        sentences[-1].append(text[start:end])
        before = end
    return sentences
