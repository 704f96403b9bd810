"""Pairs quotes and brackets in a stretch of text, whichever way round they were typed."""

from __future__ import annotations

from annotator.arabic.signs import PARTNERS, QUOTES_AND_BRACKETS

# Quotes of one shape are opened and closed by any sign of it: keyboards and converters give ”this”.
_SHAPES = ('“”„‟"', "‘’‚‛'", "«»", "‹›")
_SHAPE = {sign: shape for shape in _SHAPES for sign in shape}
_ALWAYS_OPEN = frozenset("«‹“„") | set(PARTNERS)
_TURNED = {"«": "»", "‹": "›", "“": "”", "„": "”"}
_ALWAYS_CLOSE = frozenset(PARTNERS.values())


def partners(text: str, start: int, end: int) -> dict[int, int | None]:
    """Return where each quote and bracket in ``text[start:end]`` has its partner there.

    One that stands alone has None. An apostrophe between letters is neither.
    """
    found: dict[int, int | None] = {}
    open_: list[int] = []
    for place in range(start, end):
        sign = text[place]
        if sign not in QUOTES_AND_BRACKETS or _is_apostrophe(text, place):
            continue
        found[place] = None
        partner = _last_open(text, open_, sign)
        if partner is not None:
            found[partner], found[place] = place, partner
            del open_[open_.index(partner) :]
        elif sign not in _ALWAYS_CLOSE:
            open_.append(place)
    return found


def is_pair(opening: str, closing: str) -> bool:
    """Tell whether two signs may enclose something."""
    if opening in PARTNERS:
        return PARTNERS[opening] == closing
    return closing in _SHAPE.get(opening, "")


def _last_open(text: str, open_: list[int], sign: str) -> int | None:
    # An opening sign closes nothing but what its own closing sign opened, as in »this«.
    if sign in _ALWAYS_OPEN and not (open_ and text[open_[-1]] in _TURNED.get(sign, "")):
        return None
    return next((place for place in reversed(open_) if is_pair(text[place], sign)), None)


def _is_apostrophe(text: str, place: int) -> bool:
    return (
        text[place] in "'’‘"
        and 0 < place < len(text) - 1
        and text[place - 1].isalpha()
        and text[place + 1].isalpha()
    )
