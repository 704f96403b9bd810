"""Unpacks a ZIP of articles into a folder that is removed again, and nothing beside it."""

from __future__ import annotations

import re
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.guards.archives import archive

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Generator

    from annotator.core.progress import Progress
    from annotator.importers.guards.archives import Budget

_IN_UTF8 = 0x800  # of a file's flags: its name is
_ABSOLUTE = re.compile(r"^[/\\]|^[A-Za-z]:")
_HIDDEN = re.compile(r"^(?:[.~]|__MACOSX$|Thumbs\.db$|desktop\.ini$)")


@contextmanager
def unpacked(path: Path, shown: Path, budget: Budget, report: Progress) -> Generator[Path]:
    """Give a folder with the files of an archive but those that are hidden, and links.

    Raises:
        ImportFailed: for ``shown``, PATH_OUTSIDE, or as ``archives.archive``.
    """
    with tempfile.TemporaryDirectory(prefix="hashiya-") as made:
        folder = Path(made)
        with path.open("rb") as file, archive(file, shown, budget) as opened:
            for info in opened.infos:
                report(0, 0)
                parts = _parts(info, shown)
                if any(map(is_hidden, parts)) or stat.S_ISLNK(info.external_attr >> 16):
                    continue
                place = folder.joinpath(*parts)
                try:
                    place.parent.mkdir(parents=True, exist_ok=True)
                    with place.open("xb") as out:
                        opened.unpack(info, out)
                except (OSError, ValueError) as error:
                    # Two files of one name, a file that is a folder too, or a name too long.
                    cause = f"{'/'.join(parts)[:200]}: {type(error).__name__}"
                    raise ImportFailed(Reason.BROKEN_FILE, path=shown, cause=cause) from error
        yield folder


def is_hidden(name: str) -> bool:
    """Tell whether a file or folder is one that systems and programs leave behind unseen."""
    return _HIDDEN.match(name) is not None


def _parts(info: zipfile.ZipInfo, shown: Path) -> list[str]:
    name = info.filename
    if not info.flag_bits & _IN_UTF8:
        # zipfile takes it for the old code page of DOS; most programs write UTF-8 all the same.
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    parts = [part for part in re.split(r"[/\\]", name) if part not in ("", ".")]
    if _ABSOLUTE.match(name) or ".." in parts or not parts or any(sign < " " for sign in name):
        raise ImportFailed(Reason.PATH_OUTSIDE, path=shown, name=name[:200])
    return parts
