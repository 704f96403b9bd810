"""Who the annotators are when several computers have added them: one name is one person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.store.log.events import decode

if TYPE_CHECKING:
    from annotator.store.file.database import Database


@dataclass(slots=True)
class Person:
    """One annotator: the id and the kind of the first event with this name, and all its ids."""

    id: str
    name: str
    kind: str
    ids: list[str] = field(default_factory=list)


def read_people(database: Database) -> list[Person]:
    """Return the annotators as the log has them, in the order they came first."""
    people = dict[str, Person]()
    for annotator_id, body in database.rows(
        "SELECT annotator, body FROM event WHERE document IS NULL AND kind = 'annotator.added'"
        " ORDER BY clock, id"
    ):
        content = decode(body)
        person = people.setdefault(
            content["name"], Person(annotator_id, content["name"], content["kind"])
        )
        person.ids.append(annotator_id)
    return list(people.values())


def settle_people(database: Database) -> None:
    """Make the tables of annotators what the log gives; nobody's number changes."""
    known: dict[str, tuple[int, str, str]] = {
        name: (number, annotator_id, kind)
        for number, annotator_id, name, kind in database.rows(
            "SELECT number, id, name, kind FROM annotator"
        )
    }
    database.execute("DELETE FROM annotator_alias")
    for person in read_people(database):
        if person.name not in known:
            number = database.execute(
                "INSERT INTO annotator (id, name, kind) VALUES (?, ?, ?)",
                (person.id, person.name, person.kind),
            ).lastrowid
        else:
            number = known[person.name][0]
            if known[person.name][1:] != (person.id, person.kind):
                database.execute(
                    "UPDATE annotator SET id = ?, kind = ? WHERE number = ?",
                    (person.id, person.kind, number),
                )
        database.execute_many(
            "INSERT INTO annotator_alias (id, number) VALUES (?, ?)",
            [(each, number) for each in person.ids if each != person.id],
        )


def ids_of(database: Database, number: int) -> list[str]:
    """Return all ids of an annotator, by number."""
    return [
        each
        for (each,) in database.rows(
            "SELECT id FROM annotator WHERE number = ?1"
            " UNION ALL SELECT id FROM annotator_alias WHERE number = ?1",
            (number,),
        )
    ]
