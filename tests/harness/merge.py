"""Merges the work of many annotators in random orders, with repeats and gaps: one state.

``python -m tests.harness.merge --orders 1000 --people 50 --events 500``
"""

from __future__ import annotations

import argparse
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from annotator.project import Project, receive
from tests.harness.people import computers
from tests.team.computers import state

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(
    folder: Path, orders: int, people: int, events: int, seed: int
) -> Iterator[tuple[int, str, int]]:
    """Yield for each order how many packages were merged, a hash of the state, and its events."""
    chance = Random(seed)
    packages = computers(folder, people, events, chance)
    for number in range(orders):
        path = folder / f"order-{number}.hashiya"
        order = [*packages, *chance.choices(packages, k=len(packages) // 5)]
        chance.shuffle(order)
        cuts = sorted(chance.sample(range(1, len(order)), 2))
        receive(path, order[: cuts[0]])
        with Project.open(path) as project:
            for first, last in ((cuts[0], cuts[1]), (cuts[1], len(order))):
                if number % 20 == 0:
                    _check(project, is_whole=False)
                project.handover.merge(order[first:last])
            if number % 20 == 0:
                _check(project, is_whole=True)
            found = state(project)
            yield len(order), sha256(repr(found).encode()).hexdigest(), len(found["events"])
        for each in sorted(folder.glob(f"{path.name}*"), reverse=True):
            _remove(each)


def _check(project: Project, *, is_whole: bool) -> None:
    findings = project.check()
    assert not [each for each in findings if each.is_damage], findings
    assert not (is_whole and findings), findings


def _remove(path: Path) -> None:
    if path.is_dir():
        for each in path.iterdir():
            _remove(each)
        path.rmdir()
    else:
        path.unlink()


def main() -> None:
    """Run it as the command line says and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=1000)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--events", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    states = set[str]()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        found = run(Path(folder), asked.orders, asked.people, asked.events, asked.seed)
        for number, (packages, digest, events) in enumerate(found, 1):
            states.add(digest)
            seconds = time.monotonic() - begun
            print(
                f"{number} orders of {packages} packages with {events} events:"
                f" {len(states)} state(s), {seconds:.0f} s",
                flush=True,
            )
            assert len(states) == 1


if __name__ == "__main__":
    main()
