"""Tags of tokens: IOB2, IOBES and BILOU out; these and IOB1 in.

A tag is ``O`` or a letter, a hyphen and a label. Spans are ranges of token numbers, half-open.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TAG = re.compile(r"([BIESLUM])-(\S(?:.*\S)?)", re.DOTALL)

TokenSpan = tuple[int, int, str]


class Scheme(StrEnum):
    """Letters for the first, inner, last and only token of a span."""

    IOB2 = "BIIB"  # Tjong Kim Sang and Veenstra 1999
    IOBES = "BIES"
    BILOU = "BILU"  # Ratinov and Roth 2009


def encode(count: int, spans: Iterable[TokenSpan], scheme: Scheme) -> list[str]:
    """Return the tags of ``count`` tokens; spans do not overlap."""
    first, inner, last, only = scheme
    tags = ["O"] * count
    for start, end, label in spans:
        if end - start == 1:
            tags[start] = f"{only}-{label}"
            continue
        tags[start:end] = [f"{inner}-{label}"] * (end - start)
        tags[start] = f"{first}-{label}"
        tags[end - 1] = f"{last}-{label}"
    return tags


def is_tag(text: str) -> bool:
    """Tell whether this is a tag of any of the schemes."""
    return text == "O" or _TAG.fullmatch(text) is not None


def decode(tags: Sequence[Sequence[str]]) -> list[TokenSpan]:
    """Return the spans of tokens, each of which may have several tags, one for each layer.

    As the CoNLL evaluation has it, an inner tag after none of its label begins a span: that reads
    IOB1, and what models write. A layer is known by its label alone.

    Raises:
        ValueError: with the number of the token whose tag is none.
    """
    found: list[TokenSpan] = []
    begun: dict[str, int] = {}
    for token, layers in enumerate(tags):
        parsed = [_parsed(tag, token) for tag in layers if tag != "O"]
        inner = {label for letter, label in parsed if letter in "IELM"}
        for label in [each for each in begun if each not in inner]:
            found.append((begun.pop(label), token, label))
        for letter, label in parsed:
            # A new span may touch one of its label that ends here, or begin inside a longer one.
            if letter in "SU":
                found.append((token, token + 1, label))
            elif letter in "EL":
                found.append((begun.pop(label, token), token + 1, label))
            else:
                begun.setdefault(label, token)
    found += [(start, len(tags), label) for label, start in begun.items()]
    return sorted(found, key=lambda span: (span[0], -span[1], span[2]))


def _parsed(tag: str, token: int) -> tuple[str, str]:
    match = _TAG.fullmatch(tag)
    if match is None:
        raise ValueError(token)
    return match[1], match[2]
