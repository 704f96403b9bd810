"""Spoils packages in every way we know of: by accident, and with hashes that fit again.

``python -m tests.harness.damage --packages 1000``
"""

from __future__ import annotations

import argparse
import io
import struct
import tempfile
import zipfile
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.document import Record, Status
from annotator.core.errors import PackageRefused
from annotator.core.identifiers import new_id
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.store.log import events as log
from annotator.store.log.events import Event
from annotator.team.container import open_package
from annotator.team.package import EVENTS, MEMBERS, SEAL, Part
from annotator.team.reading import read_parts
from annotator.team.writing import write_package
from tests.store.projects import picture, take
from tests.team.computers import FARM, PORT, begin, copy_of, label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.project import Project

BOMB = 80 << 20  # bytes of zeros, over what any member may have however little it is packed into


def sealed(content: bytes) -> bytes:
    """Return a zip with the seal that its bytes ask for."""
    body = content[:-SEAL]
    return body + sha256(body).hexdigest().encode()


def rehashed(event: Event, **changes: Any) -> Event:
    """Return an event with other fields and the hash that they ask for."""
    changed = replace(event, **changes)
    fields = tuple(getattr(changed, name) for name in Event.__slots__ if name != "sha256")
    return replace(changed, sha256=log._hash(fields))


def with_body(event: Event, **changes: Any) -> Event:
    """Return an event with other content and the hash that it asks for."""
    return rehashed(event, body=log.encode(event.content() | changes))


class Spoiler:
    """Makes wrong packages out of a right one."""

    def __init__(self, package: Path, chance: Random) -> None:
        self._content = package.read_bytes()
        self._chance = chance
        with open_package(package) as opened:
            self._manifest = opened.manifest
            self._parts = tuple(read_parts(opened, silent))
        self._path = package.with_name("forged.zip")
        self.ways: list[Callable[[], bytes]] = [
            *[self.flipped] * 6, *[self.cut] * 3, self.longer, self.blanked, self.swapped_names,
            self.swapped_members, self.slipping, self.further_member, self.stored, self.bomb,
            self.overlapping, self.commented, self.misplaced_span, self.other_quote,
            self.unknown_kind, self.unknown_label_key, self.unknown_field, self.other_text,
            self.rewritten, self.second_annotator, self.nobody, self.far_future, self.twice,
            self.unordered, self.headless, self.uncounted, self.two_readings, self.deep,
            self.wrong_status, self.wrong_hash, self.textless, self.judged_by_oneself,
        ]  # fmt: skip

    def make(self, number: int) -> tuple[str, bytes]:
        """Return the way and the bytes of one wrong package."""
        way = self.ways[number % len(self.ways)]
        return way.__name__, way()

    # by accident

    def flipped(self) -> bytes:
        content = bytearray(self._content)
        for _ in range(self._chance.randint(1, 8)):
            content[self._chance.randrange(len(content))] ^= 1 << self._chance.randrange(8)
        return bytes(content) if bytes(content) != self._content else self.cut()

    def cut(self) -> bytes:
        return self._content[: self._chance.randrange(len(self._content))]

    def longer(self) -> bytes:
        return self._content + self._chance.randbytes(self._chance.randint(1, 100))

    def blanked(self) -> bytes:
        place = self._chance.randrange(len(self._content) - 64)
        return self._content[:place] + bytes(64) + self._content[place + 64 :]

    # zips that are not ours

    def _zip(self, *members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as package:
            for name, content in members:
                info = zipfile.ZipInfo(name)
                info.compress_type, info.create_system = method, 3
                package.writestr(info, content)
            package.comment = b"0" * SEAL
        return sealed(file.getvalue())

    def _members(self) -> list[tuple[str, bytes]]:
        with zipfile.ZipFile(io.BytesIO(self._content)) as package:
            return [(name, package.read(name)) for name in MEMBERS]

    def swapped_names(self) -> bytes:
        (a, one), (b, two), third = self._members()
        return self._zip((a, two), (b, one), third)

    def swapped_members(self) -> bytes:
        one, two, third = self._members()
        return self._zip(two, one, third)

    def slipping(self) -> bytes:
        one, (_, content), third = self._members()
        return self._zip(one, ("../../x.json", content), third)

    def further_member(self) -> bytes:
        return self._zip(*self._members(), ("more.txt", b"?"))

    def stored(self) -> bytes:
        return self._zip(*self._members(), method=zipfile.ZIP_STORED)

    def bomb(self) -> bytes:
        one, _, third = self._members()
        return self._zip(one, (EVENTS, bytes(BOMB)), third)

    def overlapping(self) -> bytes:
        """Two names for one stretch of the file (https://www.bamsoftware.com/hacks/zipbomb/)."""
        content = bytearray(self._content)
        entry = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
        content[entry + 42 : entry + 46] = struct.pack("<I", 0)
        return sealed(bytes(content))

    def commented(self) -> bytes:
        return sealed(self._content[:-SEAL] + b"more" + self._content[-SEAL:])

    # events with hashes that fit

    def _forged(self, change: Callable[[list[Part]], None], **manifest: Any) -> bytes:
        parts = list(self._parts)
        change(parts)
        write_package(self._path, replace(self._manifest, **manifest), lambda: parts)
        return self._path.read_bytes()

    def _with_event(
        self, kind: str, change: Callable[[Event], Event], document: str | None = None
    ) -> bytes:
        def spoil(parts: list[Part]) -> None:
            number = next(
                n
                for n, part in enumerate(parts)
                if document in (None, part.document) and any(e.kind == kind for e in part.events)
            )
            events = list(parts[number].events)
            place = next(n for n, event in enumerate(events) if event.kind == kind)
            events[place] = change(events[place])
            parts[number] = replace(parts[number], events=tuple(events))

        return self._forged(spoil)

    def _fresh(self, **changes: Any) -> Callable[[Event], Event]:
        """Return what gives an event a new id too, so that nothing here contradicts it."""
        return lambda event: rehashed(with_body(event, **changes), id=new_id())

    def misplaced_span(self) -> bytes:
        return self._with_event("span.added", self._fresh(start=self._chance.randint(1, 4)))

    def other_quote(self) -> bytes:
        return self._with_event("span.added", self._fresh(text="غير"))

    def unknown_label_key(self) -> bytes:
        return self._with_event("span.added", self._fresh(label="<b>"))

    def unknown_field(self) -> bytes:
        return self._with_event("span.added", self._fresh(more=1))

    def wrong_status(self) -> bytes:
        return self._with_event("spans.imported", self._fresh(status="perfect"))

    def judged_by_oneself(self) -> bytes:
        def judge(event: Event) -> Event:
            content = {"author": event.annotator, "before": "open", "after": "done"}
            return rehashed(event, id=new_id(), kind="review.set", body=log.encode(content))

        return self._with_event("span.added", judge)

    def unknown_kind(self) -> bytes:
        return self._with_event("span.added", lambda e: rehashed(e, kind="span.dreamt"))

    def rewritten(self) -> bytes:
        """An event that the project has too, told otherwise."""
        return self._with_event("span.added", lambda e: with_body(e, note="لا"), PORT.id)

    def nobody(self) -> bytes:
        return self._with_event("span.added", lambda e: rehashed(e, annotator=new_id()))

    def far_future(self) -> bytes:
        return self._with_event("span.added", lambda e: rehashed(e, clock=2**62))

    def wrong_hash(self) -> bytes:
        return self._with_event("span.added", lambda e: replace(e, target="other"))

    def second_annotator(self) -> bytes:
        change = lambda e: rehashed(with_body(e, name="منتحل"), id=new_id())  # noqa: E731
        return self._with_event("annotator.added", change)

    def two_readings(self) -> bytes:
        """One field twice: orjson takes the last, SQLite the first."""
        change = lambda e: rehashed(e, id=new_id(), body='{"note":"a",' + e.body[1:])  # noqa: E731
        return self._with_event("span.added", change)

    def deep(self) -> bytes:
        value: Any = 1
        for _ in range(150):
            value = [value]
        return self._with_event("span.added", self._fresh(attributes={"a": value}))

    def other_text(self) -> bytes:
        """An article of the same name with another text, consistent in itself."""

        def spoil(parts: list[Part]) -> None:
            text = "نص لم ينشر قط، وفيه كل ما يراد."
            digest = sha256(text.encode()).hexdigest()
            first = parts[1].events[0]
            added = rehashed(with_body(first, sha256=digest), id=new_id())
            parts[1:] = [replace(parts[1], text=text, events=(added,))]

        return self._forged(spoil)

    def textless(self) -> bytes:
        def spoil(parts: list[Part]) -> None:
            parts[1] = replace(parts[1], text=parts[1].text[:-1])

        return self._forged(spoil)

    def twice(self) -> bytes:
        def spoil(parts: list[Part]) -> None:
            parts[1] = replace(parts[1], events=parts[1].events + parts[1].events[-1:])

        return self._forged(spoil)

    def unordered(self) -> bytes:
        def spoil(parts: list[Part]) -> None:
            parts[1:] = parts[:0:-1]

        return self._forged(spoil)

    def headless(self) -> bytes:
        def spoil(parts: list[Part]) -> None:
            parts[0] = replace(parts[0], events=parts[0].events[1:])

        return self._forged(spoil)

    def uncounted(self) -> bytes:
        """One event less than the manifest says, its member's hash made to fit."""
        one, (name, events), (manifest, content) = self._members()
        fewer = events[: events[:-1].rindex(b"\n") + 1]
        said = orjson.loads(content)
        said["members"][EVENTS] = {"size": len(fewer), "sha256": sha256(fewer).hexdigest()}
        packed = orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
        return self._zip(one, (name, fewer), (manifest, packed))


def project_and_package(folder: Path) -> tuple[Project, Path]:
    """Return a project with work in it, and the package of a colleague who has done more."""
    project = begin(folder / "desk.hashiya")
    label(project, "سارة", PORT, "شركة المرسى")
    with copy_of(project, folder / "laptop.hashiya") as laptop:
        label(laptop, "علي", PORT, "٤٠ مليون ريال", "amount")
        label(laptop, "سارة", FARM, "بنك الواحة")
        take(laptop, Record(FARM, "آلة", Status.DONE, (Span("m", 0, 4, "amount", FARM.text[:4]),)))
        laptop.handover.write(folder / "good.zip")
    return project, folder / "good.zip"


def run(folder: Path, packages: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield the way and the reason of refusal of each wrong package; raise if one is accepted."""
    project, good = project_and_package(folder)
    spoiler = Spoiler(good, Random(seed))
    before = picture(project)
    bad = folder / "bad.zip"
    for number in range(packages):
        way, content = spoiler.make(number)
        bad.write_bytes(content)
        try:
            project.handover.merge([bad])
        except PackageRefused as error:
            yield way, str(error.reason)
        else:
            raise AssertionError(f"accepted: {way}")
        assert picture(project) == before, way
    assert project.handover.merge([good]).events > 0
    assert project.check() == []
    project.close()


def main() -> None:
    """Run it as the command line says and print what was refused, and why."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = Counter(run(Path(folder), asked.packages, asked.seed))
    for (way, reason), count in sorted(found.items()):
        print(f"{count:5} {way}: {reason}")
    print(f"{sum(found.values())} packages, none accepted")


if __name__ == "__main__":
    main()
