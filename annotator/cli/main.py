"""Finds the command that a line asks for, and runs it.

The first word decides: the name of a command runs it, anything else belongs to the window. A
project file that is named like a command is opened as ``./import``.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from annotator import __version__
from annotator.cli.arguments import INPUT_AT_FAULT, PATH, annotator_name
from annotator.cli.output import message, never_fail_on_a_character
from annotator.core.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    # project, annotator, language, self-test -> exit status
    OpenWindow = Callable[[Path | None, str | None, str | None, bool], int]

_INTERRUPTED = 130  # 128 + SIGINT, as shells have it

# In the order in which the help names them; each is in this room.
_PLACES = {
    "import": "documents.importing:import_command",
    "export": "documents.exporting:export_command",
    "corrections": "review.corrections:corrections_command",
    "agreement": "review.agreement:agreement_command",
    "stats": "review.statistics:stats_command",
    "copies": "documents.copies:copies_command",
    "info": "keeping.condition:info_command",
    "check": "keeping.condition:check_command",
    "labels": "labels:labels_command",
    "assign": "handover:assign_command",
    "package": "handover:package_command",
    "merge": "handover:merge_command",
    "backup": "keeping.backups:backup_group",
    "trash": "documents.trash:trash_group",
    "rebuild": "keeping.backups:rebuild_command",
}


def main(open_window: OpenWindow, arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return the exit status.

    0 is done, 1 the input is at fault, 2 wrong usage, 130 interrupted.
    """
    never_fail_on_a_character()
    words = sys.argv[1:] if arguments is None else arguments
    command = commands if words and words[0] in _PLACES else window
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
            formatter.write_dl([(name, _command(name).get_short_help_str()) for name in _PLACES])


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


class _Commands(click.Group):
    """Imports a command when it is asked for: the window's start waits for none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return _command(cmd_name) if cmd_name in _PLACES else None


def _command(name: str) -> click.Command:
    module, command = _PLACES[name].split(":")
    found: click.Command = getattr(import_module(f"annotator.cli.{module}"), command)
    return found


@click.group(cls=_Commands)
def commands() -> None:
    """Work on a project without the window."""
