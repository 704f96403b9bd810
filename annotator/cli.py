"""The command line: the same Project without a window, and the way into the window.

The first word decides: the name of a command runs it, anything else belongs to the window. A
project file that is named like a command is opened as ``./import``.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import category

import click

from annotator import __version__
from annotator.core.document import Status, is_name
from annotator.core.errors import AnnotatorError
from annotator.exporters.base import FORMATS as WRITTEN
from annotator.importers.base import FORMATS as READ
from annotator.project import Project
from annotator.wording import FAULT_SENTENCES, SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    # project, annotator, language, self-test -> exit status
    OpenWindow = Callable[[Path | None, str | None, str | None, bool], int]

_INPUT_AT_FAULT = 1
_INTERRUPTED = 130  # 128 + SIGINT, as shells have it
_QUOTE = 80  # characters of a value from outside that a message shows
_PATH = click.Path(path_type=Path)


def main(open_window: OpenWindow, arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return the exit status.

    0 is done, 1 the input is at fault, 2 wrong usage, 130 interrupted.
    """
    _never_fail_on_a_character()
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
        click.echo(_message(error), err=True)
        return _INPUT_AT_FAULT
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


def _annotator_name(
    context: click.Context, parameter: click.Parameter, name: str | None
) -> str | None:
    if name is not None and not is_name(name):
        raise click.BadParameter("a name has 1 to 100 visible characters on one line.")
    return name


@click.command(cls=_Window, name="hashiya")
@click.argument("project", type=_PATH, required=False)
@click.option("--annotator", metavar="NAME", callback=_annotator_name, help="Who labels.")
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


@commands.command("import")
@click.argument("project", type=_PATH)
@click.argument("files", type=_PATH, nargs=-1, required=True, metavar="FILE...")
@click.option("--format", type=click.Choice(list(READ)), help="Else by suffix or content.")
@click.option(
    "--annotator",
    metavar="NAME",
    callback=_annotator_name,
    help="Whose the spans are where a file names nobody.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what came in as JSON.")
def import_command(
    project: Path,
    files: tuple[Path, ...],
    format: str | None,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Take files in: all of them, or none. The project is made if absent."""
    is_new = not os.path.exists(project)
    opened = Project.create(project) if is_new else Project.open(project)
    try:
        with opened, _ProgressLine() as progress:
            report = opened.import_files(
                files, format=format, annotator=annotator, report=progress.show
            )
    except BaseException:
        if is_new:
            _remove(project)
        raise
    if as_json:
        _print_json(asdict(report))
        return
    click.echo(
        f"{report.documents} documents and {report.spans} spans added,"
        f" {report.known} records of documents that were there."
    )
    for name in report.annotators:
        click.echo(f"New annotator: {_visible(name)}")


@commands.command("export")
@click.argument("project", type=_PATH)
@click.argument("out", type=_PATH)
@click.option("--format", type=click.Choice(list(WRITTEN)), default="jsonl", show_default=True)
@click.option("--annotator", metavar="NAME", help="Only this annotator's sets.")
@click.option("--status", type=click.Choice([str(each) for each in Status]), help="Only these.")
def export_command(
    project: Path, out: Path, format: str, annotator: str | None, status: str | None
) -> None:
    """Write sets of spans to the file OUT."""
    with Project.open(project, read_only=True) as opened, _ProgressLine() as progress:
        report = opened.export(
            out,
            format=format,
            annotator=annotator,
            status=Status(status) if status else None,
            report=progress.show,
        )
    click.echo(f"{report.records} records with {report.spans} spans written.")


@commands.command("info")
@click.argument("project", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def info_command(project: Path, as_json: bool) -> None:
    """Count what is in the project."""
    with Project.open(project, read_only=True) as opened:
        info = opened.info()
    if as_json:
        _print_json(asdict(info))
        return
    click.echo(f"Project: {_visible(info.path)}")
    click.echo(f"Created: {info.created}")
    click.echo(f"Schema version: {info.schema_version}")
    click.echo(f"Documents: {info.documents}")
    click.echo(f"Spans: {info.spans}")
    click.echo(f"Events: {info.events}")
    click.echo(f"Labels: {_visible(', '.join(info.labels))}")
    for each in info.annotators:
        click.echo(
            f"Annotator: {_visible(each.name)} ({each.kind}), {each.sets} documents begun,"
            f" {each.done} done, {each.spans} spans"
        )


@commands.command("check")
@click.argument("project", type=_PATH)
def check_command(project: Path) -> int:
    """Check file, hashes and offsets. Nothing is changed."""
    with Project.open(project, read_only=True) as opened, _ProgressLine() as progress:
        findings = opened.check(progress.show)
    for finding in findings:
        words = FAULT_SENTENCES[finding.fault].format(**_shortened(finding.details))
        click.echo(_visible(f"{project}: {words}"), err=True)
    if findings:
        return _INPUT_AT_FAULT
    click.echo("No faults found.")
    return 0


def _remove(project: Path) -> None:
    """Remove a project just made, with the log that SQLite leaves beside it on a full disk.

    A log left there would be taken for that of the next project of this name.
    """
    for suffix in ("", "-wal", "-shm", "-journal"):
        project.with_name(project.name + suffix).unlink(missing_ok=True)


class _ProgressLine:
    """Shows a percentage on standard error while work goes on, if that is a terminal."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr.isatty()
        self._percent = -1

    def __enter__(self) -> _ProgressLine:
        return self

    def __exit__(self, *_failure: object) -> None:
        if self._percent >= 0:
            click.echo("\r      \r", err=True, nl=False)

    def show(self, done: int, total: int) -> None:
        """Show how far the work is."""
        percent = 100 * done // total if total else 0
        if self._is_shown and percent != self._percent:
            self._percent = percent
            click.echo(f"\r{percent:3} %", err=True, nl=False)


def _never_fail_on_a_character() -> None:
    """Let an output whose encoding has no Arabic show escapes instead of ending in an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _message(error: AnnotatorError) -> str:
    place = ":".join(str(part) for part in (error.path, error.line) if part is not None)
    words = SENTENCES[error.reason].format(**_shortened(error.details))
    return _visible(f"{place}: {words}" if place else words)


def _shortened(details: dict[str, object]) -> dict[str, object]:
    return {
        name: f"{value[:_QUOTE]}…" if isinstance(value, str) and len(value) > _QUOTE else value
        for name, value in details.items()
    }


def _visible(text: str) -> str:
    """Return a text on one line in which nothing can steer the terminal or reorder the words."""
    return "".join(_escaped(c) if _is_unseen(c) else c for c in text)


def _is_unseen(character: str) -> bool:
    return category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1].replace("\x7f", "\\u007f")


def _print_json(value: dict[str, Any]) -> None:
    encoding = (sys.stdout.encoding or "").lower().replace("_", "-")
    text = json.dumps(value, ensure_ascii=encoding not in ("utf-8", "utf8"), indent=2)
    click.echo("".join(_escaped(c) if c != "\n" and _is_unseen(c) else c for c in text))
