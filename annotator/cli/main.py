"""Finds the command that a line asks for, and runs it.

The first word decides: the name of a command runs it, anything else belongs to the window. A
project file that is named like a command is opened as ``./import``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from annotator import __version__
from annotator.cli.arguments import INPUT_AT_FAULT, PATH, annotator_name
from annotator.cli.documents.copies import copies_command
from annotator.cli.documents.exporting import export_command
from annotator.cli.documents.importing import import_command
from annotator.cli.documents.trash import trash_group
from annotator.cli.handover import assign_command, merge_command, package_command
from annotator.cli.keeping.backups import backup_group, rebuild_command
from annotator.cli.keeping.condition import check_command, info_command
from annotator.cli.labels import labels_command
from annotator.cli.output import message, never_fail_on_a_character
from annotator.cli.review.agreement import agreement_command
from annotator.cli.review.corrections import corrections_command
from annotator.cli.review.statistics import stats_command
from annotator.core.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    # project, annotator, language, self-test -> exit status
    OpenWindow = Callable[[Path | None, str | None, str | None, bool], int]

_INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def main(open_window: OpenWindow, arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return the exit status.

    0 is done, 1 the input is at fault, 2 wrong usage, 130 interrupted.
    """
    never_fail_on_a_character()
    words = sys.argv[1:] if arguments is None else arguments
    command = commands if words and words[0] in commands.commands else window
    try:
        status = command.main(
            arguments, prog_name="hashiya", standalone_mode=False, obj=open_window
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _INTERRUPTED
    except AnnotatorError as error:
        click.echo(message(error), err=True)
        return INPUT_AT_FAULT
    return int(status or 0)


class _Window(click.Command):
    """The command that opens the window; its help names the others too."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, command.get_short_help_str())
                    for name, command in commands.commands.items()
                ]
            )


@click.command(cls=_Window, name="hashiya")
@click.argument("project", type=PATH, required=False)
@click.option("--annotator", metavar="NAME", callback=annotator_name, help="Who labels.")
@click.option("--language", type=click.Choice(["ar", "en"]), help="Language of the window.")
@click.option("--self-test", is_flag=True, help="Start, paint the article, print facts, end.")
@click.version_option(__version__, prog_name="hashiya")
@click.pass_obj
def window(
    open_window: OpenWindow,
    project: Path | None,
    annotator: str | None,
    language: str | None,
    self_test: bool,
) -> int:
    """Label Arabic news: open the window on PROJECT, on the last one, or on the sample."""
    return open_window(project, annotator, language, self_test)


@click.group()
def commands() -> None:
    """Work on a project without the window."""


for _command in (
    import_command,
    export_command,
    corrections_command,
    agreement_command,
    stats_command,
    copies_command,
    info_command,
    check_command,
    labels_command,
    assign_command,
    package_command,
    merge_command,
    backup_group,
    trash_group,
    rebuild_command,
):
    commands.add_command(_command)
