"""What the arguments of several commands have in common."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.core.document import is_name

PATH = click.Path(path_type=Path)
INPUT_AT_FAULT = 1  # the exit status


def annotator_name(
    context: click.Context, parameter: click.Parameter, name: str | None
) -> str | None:
    """Return a name that can be an annotator's, else refuse the line."""
    if name is not None and not is_name(name):
        raise click.BadParameter("a name has 1 to 100 visible characters on one line.")
    return name
