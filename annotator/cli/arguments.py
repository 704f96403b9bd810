"""What the arguments of several commands have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.core.document import is_name
from annotator.importers.tables.columns import ROLES

if TYPE_CHECKING:
    from annotator.project import Project

PATH = click.Path(path_type=Path)
INPUT_AT_FAULT = 1  # the exit status
_SHORT_ROLES = {"id": "document", "date": "published"}


def annotator_name(
    context: click.Context, parameter: click.Parameter, name: str | None
) -> str | None:
    """Return a name that can be an annotator's, else refuse the line."""
    if name is not None and not is_name(name):
        raise click.BadParameter("a name has 1 to 100 visible characters on one line.")
    return name


seen_by = click.option(
    "--seen-by",
    metavar="NAME",
    default="",
    help="Leave out what NAME, who labels blindly, may not see yet; else everything is in it.",
)


def viewer_id(project: Project, name: str) -> str | None:
    """Return the id of whom --seen-by names, None for nobody."""
    return project.find_annotator(name).id if name else None


def annotator_map(
    context: click.Context, parameter: click.Parameter, pairs: tuple[str, ...]
) -> dict[str, str]:
    """Return names of files with annotators of the project, from ``THEIRS=OURS``."""
    mapping = label_map(context, parameter, pairs)
    for name in mapping.values():
        annotator_name(context, parameter, name)
    return mapping


def column_roles(
    context: click.Context, parameter: click.Parameter, pairs: tuple[str, ...]
) -> dict[str, str]:
    """Return headers of tables with what their columns hold, from ``OURS=THEIRS``."""
    roles: dict[str, str] = {}
    for pair in pairs:
        ours, _, theirs = pair.partition("=")
        role = _SHORT_ROLES.get(ours, ours)
        if not theirs or role not in ROLES:
            known = ", ".join((*_SHORT_ROLES, *ROLES))
            raise click.BadParameter(f"{pair}: OURS=THEIRS is expected, OURS one of {known}.")
        roles[theirs] = role
    return roles


def label_map(
    context: click.Context, parameter: click.Parameter, pairs: tuple[str, ...]
) -> dict[str, str]:
    """Return labels of files with labels of the project, from ``THEIRS=OURS``."""
    mapping: dict[str, str] = {}
    for pair in pairs:
        # Labels of files may have a "=" themselves; keys of the project's have none.
        theirs, _, ours = pair.rpartition("=")
        if not theirs or not ours:
            raise click.BadParameter(f"{pair}: THEIRS=OURS is expected.")
        mapping[theirs] = ours
    return mapping


def split_shares(
    context: click.Context, parameter: click.Parameter, shares: str | None
) -> tuple[float, float, float] | None:
    """Return the shares of train, dev and test."""
    if shares is None:
        return None
    try:
        train, dev, test = (float(share) for share in shares.split("/"))
    except ValueError as error:
        raise click.BadParameter("three numbers are expected, as 80/10/10.") from error
    if not all(0 <= share <= 1e6 for share in (train, dev, test)) or not train + dev + test:
        raise click.BadParameter("shares are 0 or more, and not all 0.")
    return train, dev, test


def document_ids(
    context: click.Context, parameter: click.Parameter, path: Path | None
) -> tuple[str, ...] | None:
    """Return the ids in a file, one on each line."""
    if path is None:
        return None
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise click.BadParameter(f"{path} cannot be read as UTF-8.") from error
    return tuple(line.removesuffix("\r") for line in text.split("\n") if line.strip())
