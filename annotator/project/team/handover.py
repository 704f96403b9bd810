"""Hands a project's work over to other computers, and takes theirs in."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.errors import AnnotatorError, ExportFailed, PackageRefused, Reason
from annotator.core.progress import Progress, silent, unmeasured
from annotator.store.annotation_sets import find_annotator, read_annotators
from annotator.store.file.backups import Why, back_up
from annotator.store.file.connections import is_sqlite
from annotator.store.file.making import make_project_file
from annotator.store.team.arrivals import Arrivals, MergeReport
from annotator.store.team.outgoing import Outgoing
from annotator.team.container import open_package
from annotator.team.package import Manifest, Part
from annotator.team.reading import read_parts
from annotator.team.stranger import package_of
from annotator.team.writing import write_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts


class Handover:
    """Packages of one open project."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def write(
        self,
        out: Path,
        *,
        recipient: str | None = None,
        by: str | None = None,
        report: Progress = silent,
    ) -> Manifest:
        """Write all work into a package, or what one annotator needs and may see.

        That is the documents assigned to them, all where none are, with their own spans; those of
        others only where both are done. Progress is in documents, each of which is read twice.

        Raises:
            AnnotatorError: there is no such recipient.
            ExportFailed: the package could not be written; what was there before is untouched.
        """
        if is_sqlite(out):
            raise ExportFailed(Reason.IS_A_PROJECT, path=out)
        with self._database.snapshot():
            outgoing = Outgoing(self._database, self._recipient(recipient))
            manifest = Manifest(outgoing.project, by, recipient, 0, 0, 0)
            total = 2 * outgoing.count()
            done = 0

            def parts() -> Iterator[Part]:
                nonlocal done
                for document, text, events in outgoing.read():
                    report(done, total)
                    yield Part(document, text, events)
                    done += document is not None

            return write_package(out, manifest, parts)

    def merge(self, paths: Iterable[Path], report: Progress = silent) -> MergeReport:
        """Take packages and other projects in: all of them, or after an error none.

        Any order, any number of times, gives the same. Ids of annotators can be others afterwards:
        one name is one annotator, whose id is the one that was given first. Progress is in bytes.

        Raises:
            PackageRefused: one is damaged, forged, or against what is here.
            Cancelled: from ``report``.
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written; nothing was.
        """
        self._database.refuse_read_only()
        with ExitStack() as stack:
            packages = _as_packages(paths, stack)
            back_up(self._database, Why.MERGE, unmeasured(report))
            with self._database.transaction():
                found = _take(self._database, packages, report)
        self._acts.refresh()
        return found

    def _recipient(self, name: str | None) -> str | None:
        if name is None:
            return None
        found = find_annotator(self._database, name)
        if found is None:
            known = ", ".join(each.name for each in read_annotators(self._database))
            raise AnnotatorError(
                Reason.UNKNOWN_ANNOTATOR, path=self._database.path, name=name, known=known
            )
        return found.id


def receive(path: Path, paths: Iterable[Path], report: Progress = silent) -> MergeReport:
    """Make a project file of packages and other projects, where there is none yet.

    Progress is in bytes.

    Raises:
        PackageRefused, ProjectFileError, StorageFailed, Cancelled: no file is made.
    """
    made = list[MergeReport]()
    with ExitStack() as stack:
        packages = _as_packages(paths, stack)
        make_project_file(
            path, lambda database: made.append(_take(database, packages, report))
        ).close()
    return made[0]


def look_at(path: Path) -> Manifest:
    """Return what a package, or that of a project file, says of itself.

    Raises:
        PackageRefused: its bytes are not as they were written, or it is something else.
    """
    with ExitStack() as stack:
        ((_path, package),) = _as_packages([path], stack)
        try:
            return stack.enter_context(open_package(package)).manifest
        except PackageRefused as error:
            error.path = path
            raise


def _as_packages(paths: Iterable[Path], stack: ExitStack) -> list[tuple[Path, Path]]:
    """Return each path with its package, which for a project is made and goes with the stack."""
    return [
        (path, stack.enter_context(package_of(path)) if is_sqlite(path) else path) for path in paths
    ]


def _take(
    database: Database, packages: Sequence[tuple[Path, Path]], report: Progress
) -> MergeReport:
    """Take packages in, inside the open transaction."""
    sizes = [package.stat().st_size if package.is_file() else 0 for _path, package in packages]
    arrivals = Arrivals(database, fold)
    before, total = 0, sum(sizes)
    for (path, package), size in zip(packages, sizes, strict=True):
        try:
            _take_package(arrivals, package, _within(report, before, size, total))
        except PackageRefused as error:
            error.path = path
            raise
        before += size
    found = arrivals.settle()
    report(total, total)  # the last chance to cancel
    return found


def _take_package(arrivals: Arrivals, path: Path, report: Progress) -> None:
    with open_package(path) as package:
        for part in read_parts(package, report):
            arrivals.take(part.document, part.text, part.events)
        arrivals.note_package(package.digest, package.manifest.by)


def _within(report: Progress, before: int, size: int, total: int) -> Progress:
    """Return a report in events for one package among several in bytes."""
    return lambda done, events: report(before + (size * done // events if events else 0), total)
