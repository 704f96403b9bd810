"""Reads rows of tokens with tags, numbered or by name, as Hugging Face's data sets have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.tags import decode, is_tag
from annotator.importers.records.lines import parse_object, take
from annotator.importers.tokens.token_records import token_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import Record

TOKENS = ("tokens", "words")
TAGS = ("ner_tags", "tags", "labels", "ner")


def tagged_record(found: dict[str, Any], line: int, names: Sequence[str]) -> Record:
    """Return the record of a row; ``names`` are those of the numbered tags, where they are known.

    Raises:
        ImportFailed: with the field at fault.
    """
    tokens_field = next((name for name in TOKENS if name in found), TOKENS[0])
    tags_field = next((name for name in TAGS if name in found), TAGS[0])
    tokens = take(found, tokens_field, list)
    tags = [
        _tag(each, f"{tags_field}[{index}]", names)
        for index, each in enumerate(take(found, tags_field, list))
    ]
    if len(tags) != len(tokens):
        cause = f"{len(tokens)} tokens, {len(tags)} tags"
        raise ImportFailed(Reason.BAD_ROW, cause=cause)
    if type(kept := found.get(FIELD)) is str:
        found = found | {FIELD: parse_object(kept.encode())}
    spans = decode([(tag,) for tag in tags])
    known = (tokens_field, tags_field, "id", FIELD)
    return token_record(tokens, spans, found, line, known=known, field=tokens_field)


def _tag(found: Any, place: str, names: Sequence[str]) -> str:
    if type(found) is int:
        if not names:
            raise ImportFailed(Reason.TAGS_WITHOUT_NAMES, field=place.partition("[")[0])
        if not 0 <= found < len(names):
            raise ImportFailed(Reason.BAD_ROW, cause=f"{place} is {found} of {len(names)} tags")
        found = names[found]
    if type(found) is not str or not is_tag(found):
        raise ImportFailed(Reason.WRONG_TYPE, field=place, expected="tag")
    return found
