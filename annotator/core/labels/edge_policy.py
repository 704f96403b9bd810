"""What the edges of a label's spans take in and leave out, and how a label editor can show it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from annotator.core.errors import AnnotatorError, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping


class Edge(StrEnum):
    """What to do with one kind of thing at a span's edge."""

    IN = "in"
    OUT = "out"
    AS_IT_STANDS = "as_it_stands"


@dataclass(frozen=True, slots=True)
class EdgeExample:
    """What one choice makes of a dragged stretch of a text: ``before`` becomes ``after``."""

    choice: Edge
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EdgeField:
    """One field of an EdgePolicy: its name, its choices, and an example of each choice."""

    name: str
    examples: tuple[EdgeExample, ...]

    @property
    def choices(self) -> tuple[Edge, ...]:
        """The choices, in the order to show them."""
        return tuple(example.choice for example in self.examples)


def _field(name: str, *examples: tuple[Edge, str, str, str]) -> EdgeField:
    return EdgeField(name, tuple(EdgeExample(*example) for example in examples))


EDGE_FIELDS = (
    _field(
        "proclitics",
        (Edge.OUT, "تعهدت الدولة وقطر بالدعم", "وقطر", "قطر"),
        (Edge.IN, "تعهدت الدولة وقطر بالدعم", "قطر", "وقطر"),
    ),
    _field(
        "article",
        (Edge.AS_IT_STANDS, "وقعت الحكومة العقد", "الحكومة", "الحكومة"),
        (Edge.OUT, "وقعت الحكومة العقد", "الحكومة", "حكومة"),
        (Edge.IN, "وقعت الحكومة العقد", "حكومة", "الحكومة"),
    ),
    _field(
        "titles",
        (Edge.AS_IT_STANDS, "أعلنت شركة مرجان أمس", "شركة مرجان", "شركة مرجان"),
        (Edge.OUT, "أعلنت شركة مرجان أمس", "شركة مرجان", "مرجان"),
    ),
    _field(
        "quotes",
        (Edge.OUT, "أطلقت «واحة الريحان» اليوم", "«واحة الريحان»", "واحة الريحان"),
        (Edge.IN, "أطلقت «واحة الريحان» اليوم", "واحة الريحان", "«واحة الريحان»"),
    ),
    _field(
        "final_punctuation",
        (Edge.OUT, "بدأ العمل في واحة الريحان، أمس", "واحة الريحان،", "واحة الريحان"),
        (Edge.IN, "بدأ العمل في واحة الريحان، أمس", "واحة الريحان", "واحة الريحان،"),
    ),
    _field(
        "currency",
        (Edge.AS_IT_STANDS, "دفعت 25 مليون ريال عماني نقدا", "25 مليون", "25 مليون"),
        (Edge.IN, "دفعت 25 مليون ريال عماني نقدا", "25 مليون", "25 مليون ريال عماني"),
    ),
)
"""The fields of an EdgePolicy, in the order to show them."""

_CHOICES = {field.name: field.choices for field in EDGE_FIELDS}


@dataclass(frozen=True, slots=True)
class EdgePolicy:
    """What a label's spans take in or leave out at their edges.

    ``proclitics`` are و ف ب ل ك س at the front of the first word; ``article`` is its ال;
    ``titles`` are words before a name (شركة، مشروع); ``quotes`` are quotes and brackets around the
    span; ``currency`` is the currency's word after an amount.

    Raises:
        AnnotatorError: WRONG_TYPE with ``field`` and ``expected``, where a field has no such
            choice.
    """

    proclitics: Edge = Edge.OUT
    article: Edge = Edge.AS_IT_STANDS
    titles: Edge = Edge.AS_IT_STANDS
    quotes: Edge = Edge.OUT
    final_punctuation: Edge = Edge.OUT
    currency: Edge = Edge.AS_IT_STANDS

    def __post_init__(self) -> None:
        for field in fields(self):
            if getattr(self, field.name) not in _CHOICES[field.name]:
                raise _wrong(field.name)

    def to_dict(self) -> dict[str, str]:
        """Return the policy as a JSON object: a word for each field."""
        return {name: str(choice) for name, choice in asdict(self).items()}

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> EdgePolicy:
        """Return the policy of a JSON object; a field that is missing has its default.

        Raises:
            AnnotatorError: WRONG_TYPE with ``field`` and ``expected``: the value is no object, a
                field is unknown or has no such choice.
        """
        if not isinstance(value, dict):
            raise AnnotatorError(Reason.WRONG_TYPE, field="edges", expected="object")
        for name, choice in value.items():
            if name not in _CHOICES:
                raise AnnotatorError(
                    Reason.WRONG_TYPE, field=name, expected=" | ".join(sorted(_CHOICES))
                )
            if not isinstance(choice, str) or choice not in set(_CHOICES[name]):
                raise _wrong(name)
        return cls(**{name: Edge(choice) for name, choice in value.items()})


def _wrong(name: str) -> AnnotatorError:
    return AnnotatorError(Reason.WRONG_TYPE, field=name, expected=" | ".join(_CHOICES[name]))


NAME_EDGES = EdgePolicy()
"""For names, as an investor's or a project's."""

AMOUNT_EDGES = EdgePolicy(currency=Edge.IN)
"""For amounts of money."""
