"""Finds out what the columns of a table hold, by their headers in Arabic or English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.table_columns import COLUMNS
from annotator.importers import limits

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_SHORT_TEXT = 40  # code points: what is shorter is a headline at most
AS_METADATA = "meta"
LEFT_OUT = "none"
ROWS_LOOKED_AT = 30
_OF_SPANS = frozenset({"document", "start", "end", "label"})
ROLES = (*COLUMNS, LEFT_OUT)
"""What a column can hold. One that is AS_METADATA keeps its own name in the metadata."""

_NAMES = {
    "document": (
        "id", "document_id", "doc_id", "docid", "doc", "article_id", "guid", "uuid",
        "المعرف", "معرف", "معرف المقال", "رقم المقال", "رقم الخبر",
    ),
    "title": (
        "headline", "heading", "subject",
        "العنوان", "عنوان", "عنوان الخبر", "عنوان المقال",
    ),
    "text": (
        "content", "body", "article", "article_text", "full_text", "news_text",
        "النص", "نص", "الخبر", "خبر", "نص الخبر", "نص المقال", "المحتوى", "محتوى", "متن الخبر",
    ),
    "source": (
        "publisher", "outlet", "newspaper", "agency", "site", "website",
        "المصدر", "مصدر", "الصحيفة", "الجريدة", "الموقع", "الوكالة",
    ),
    "published": (
        "date", "published_at", "publish_date", "pub_date", "publication_date", "datetime",
        "التاريخ", "تاريخ", "تاريخ النشر", "تاريخ الخبر",
    ),
    "meta": ("metadata",),
    "annotator": ("labeler", "labeller", "الموسم", "موسم"),
    "start": (
        "begin", "start_offset", "begin_offset", "start_char", "البداية", "بداية",
    ),
    "end": ("stop", "end_offset", "end_char", "النهاية", "نهاية"),
    "label": ("tag", "entity_type", "ner_tag", "الوسم", "وسم"),
    "quote": ("span_text", "mention", "surface", "الاقتباس", "المقطع", "نص المقطع"),
    "note": ("comment", "ملاحظة", "الملاحظة"),
}  # fmt: skip


def role_of(header: str) -> str | None:
    """Return what the column of this header holds; None where its name does not tell."""
    return _roles().get(_plain(header))


def roles_of(headers: Sequence[str], chosen: Mapping[str, str]) -> list[str]:
    """Return what each column holds: as it was chosen by header, or else by its name.

    A number from 1 chooses a column too, where no header is that number. A column of neither is
    AS_METADATA, unless it has no header. No two columns hold the same; the first has it.

    Raises:
        ImportFailed: MISSING_COLUMN where a chosen one is not there.
    """
    names = [header.strip() for header in headers]
    places = [_place(name, names) for name in chosen]
    by_place = dict(zip(places, chosen.values(), strict=True))
    taken = {role for role in by_place.values() if role not in (AS_METADATA, LEFT_OUT)}
    roles = []
    for place, name in enumerate(names):
        role = by_place.get(place)
        if role is None:
            role = role_of(name)
            if role is None or role in taken:
                role = AS_METADATA if name else LEFT_OUT
            elif role != AS_METADATA:
                taken.add(role)
        roles.append(role)
    return roles


def settled_roles(
    headers: Sequence[str], chosen: Mapping[str, str], rows: Sequence[Sequence[str]]
) -> list[str]:
    """Return what each column holds, also by the first ROWS_LOOKED_AT rows.

    A column named as the text holds the words of spans where the offsets say so: they reach beyond
    its cells, and the cells are just as long as the spans.

    Raises:
        ImportFailed: as roles_of, or MISSING_FIELD where there are neither articles nor spans.
    """
    roles = roles_of(headers, chosen)
    if {"text", *_OF_SPANS} <= set(roles) and not {"text", "quote"} & set(chosen.values()):
        places = [roles.index(role) for role in ("text", "start", "end")]
        if _are_quotes([[row[n] for n in places] for row in rows if len(row) > max(places)]):
            roles[places[0]] = "quote"
    if not is_enough(roles):
        raise ImportFailed(Reason.MISSING_FIELD, field="text")
    return roles


def is_enough(roles: Collection[str]) -> bool:
    """Tell whether columns hold articles, or spans of articles that are known by their ids."""
    return "text" in roles or set(roles) >= _OF_SPANS


def _are_quotes(rows: Sequence[Sequence[str]]) -> bool:
    lengths = []
    for text, start, end in rows:
        first, last = (limits.whole_number(each.removesuffix(".0")) for each in (start, end))
        if text and first and last:  # at the beginning of a text it could be both
            lengths.append((len(text), last - first))
    return bool(lengths) and all(length == span for length, span in lengths)


def likely_text(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the place of the column with the longest cells, where they can be articles."""
    lengths: dict[int, int] = {}
    for row in rows:
        for place, cell in enumerate(row):
            lengths[place] = lengths.get(place, 0) + len(cell)
    longest = max(lengths, key=lambda place: lengths[place], default=None)
    if longest is None or lengths[longest] < _SHORT_TEXT * len(rows):
        return None
    return longest


def _place(header: str, names: Sequence[str]) -> int:
    if header.strip() in names:
        return names.index(header.strip())
    if header.isascii() and header.isdigit() and 1 <= int(header[:9]) <= len(names):
        return int(header) - 1
    known = ", ".join(names)
    raise ImportFailed(Reason.MISSING_COLUMN, column=header, known=known)


def _plain(header: str) -> str:
    return " ".join(fold(header).replace("_", " ").replace("-", " ").split())


@cache
def _roles() -> dict[str, str]:
    """Return the roles by folded name."""
    found = {_plain(name): role for role, names in _NAMES.items() for name in names}
    return found | {_plain(role): role for role in COLUMNS}
