"""The command that takes files in, or only shows what they begin with."""

from __future__ import annotations

import os
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import (
    INPUT_AT_FAULT,
    PATH,
    annotator_map,
    annotator_name,
    column_roles,
    label_map,
)
from annotator.cli.opening import open_to_write
from annotator.cli.output import ProgressLine, message, print_json, visible
from annotator.core.errors import ImportFailed, ImportRefused, Reason
from annotator.core.progress import part
from annotator.exporters.fault_list import write_fault_list
from annotator.formats.form import Form
from annotator.formats.preview import preview
from annotator.formats.table import READ
from annotator.importers.encodings.transcoding import ENCODINGS
from annotator.project import Intent, Project

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from annotator.core.document import Record
    from annotator.formats.preview import Inner, Preview
    from annotator.project.importing.taking_in import ImportReport

_SHOWN = 20  # faults
_NAMED = 5  # files that were passed over
_TAKEN_IN = 40  # percent of an import's time; finding near copies takes the rest, as measured
_TEXT_SHOWN = 200  # code points of an article
_WORDS_SHOWN = 60  # code points of a line that was repaired
_SPANS_SHOWN = 10  # of an article


def suffix_formats(
    context: click.Context, parameter: click.Parameter, pairs: tuple[str, ...]
) -> dict[str, str]:
    """Return suffixes of files with the formats they are read in, from ``SUFFIX=FORMAT``."""
    formats: dict[str, str] = {}
    for pair in pairs:
        suffix, _, format = pair.rpartition("=")
        if not suffix.strip(".") or format not in READ:
            known = ", ".join(READ)
            raise click.BadParameter(f"{pair}: SUFFIX=FORMAT is expected, FORMAT one of {known}.")
        formats[f".{suffix.lower().removeprefix('.')}"] = format
    return formats


@click.command("import")
@click.argument("project", type=PATH)
@click.argument("files", type=PATH, nargs=-1, required=True, metavar="FILE|FOLDER|ZIP...")
@click.option("--format", type=click.Choice(READ), help="Else by content or suffix.")
@click.option(
    "--format-of",
    "of_suffix",
    multiple=True,
    metavar="SUFFIX=FORMAT",
    callback=suffix_formats,
    help="The format of files of a suffix, inside folders and archives too, as .log=text.",
)
@click.option(
    "--encoding",
    type=click.Choice(ENCODINGS, case_sensitive=False),
    help="Of text files; else by content.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="OURS=THEIRS",
    callback=column_roles,
    help="A column of tables by its header or number, as text=الخبر; else by its name.",
)
@click.option(
    "--annotator",
    metavar="NAME",
    callback=annotator_name,
    help="Whose the spans are where a file names nobody.",
)
@click.option(
    "--whose",
    "annotators",
    multiple=True,
    metavar="THEIRS=OURS",
    callback=annotator_map,
    help="A name in the files and the annotator that it stands for.",
)
@click.option(
    "--map",
    "label_map",
    multiple=True,
    metavar="THEIRS=OURS",
    callback=label_map,
    help="A label of the files and the project's that it stands for.",
)
@click.option(
    "--leave-out", "left_out", multiple=True, metavar="LABEL", help="A label of the files to skip."
)
@click.option("--add-labels", is_flag=True, help="Add labels that the project does not have.")
@click.option(
    "--repair-mojibake", is_flag=True, help="Repair texts that were once read in a wrong encoding."
)
@click.option(
    "--as-new-versions",
    is_flag=True,
    help="Another text of a document that is there, by its id or address, is its new version.",
)
@click.option(
    "--skip-faulty",
    is_flag=True,
    help="Leave files out in which something is wrong, instead of importing none.",
)
@click.option("--no-copies", is_flag=True, help="Leave finding near copies to another time.")
@click.option("--errors", "faults", type=PATH, metavar="FILE", help="Save all errors there.")
@click.option("--preview", "is_preview", is_flag=True, help="Show what files begin with, and end.")
@click.option("--json", "as_json", is_flag=True, help="Print what came in as JSON.")
def import_command(
    project: Path,
    files: tuple[Path, ...],
    format: str | None,
    of_suffix: dict[str, str],
    encoding: str | None,
    columns: dict[str, str],
    left_out: tuple[str, ...],
    no_copies: bool,
    faults: Path | None,
    is_preview: bool,
    as_json: bool,
    **choices: Any,
) -> None:
    """Take files in: all of them, or none. The project is made if absent."""
    form = Form(format, encoding, columns, of_suffix)
    if is_preview:
        for path in files:
            _show(preview(path, form))
        return
    intent = Intent(form, left_out=frozenset(left_out), **choices)
    try:
        report, copies, groups = _take_in(project, files, intent, with_copies=not no_copies)
    except ImportFailed as failure:
        out = faults or project.with_suffix(".import-errors.txt")
        _tell_failure(failure, out, faults is not None)
        raise click.exceptions.Exit(INPUT_AT_FAULT) from failure
    if as_json:
        found: dict[str, Any] = {} if no_copies else {"copies": copies, "groups": groups}
        found["skipped"] = [message(fault) for fault in report.skipped]
        found["passed_over"] = [str(path) for path in report.passed_over]
        print_json(asdict(replace(report, skipped=[], passed_over=[])) | found)
        return
    _tell_report(report, copies, groups)


def _tell_report(report: ImportReport, copies: int, groups: int) -> None:
    click.echo(f"{report.documents} documents and {report.spans} spans added; {_met(report)}.")
    if copies:
        click.echo(f"{copies} of the new documents are near copies, in {groups} groups.")
    if report.removed:
        click.echo(
            f"{report.removed} records were left out: their documents are in the trash, or were"
            " emptied with it."
        )
    _print_versions(report)
    if report.left_out:
        click.echo(f"Spans of labels left out: {report.left_out}")
    for name in report.annotators:
        click.echo(f"New annotator: {visible(name)}")
    for fault in report.skipped:
        click.echo(f"Left out: {message(fault)}")
    if report.passed_over:
        first = ", ".join(map(str, report.passed_over[:_NAMED]))
        more = ", …" if len(report.passed_over) > _NAMED else ""
        click.echo(
            visible(f"{len(report.passed_over)} files do not belong to an article: {first}{more}")
        )
    for each in report.repaired:
        line = each.lines[0]
        before, after = (visible(words[:_WORDS_SHOWN]) for words in (line.before, line.after))
        lost = f" ({each.lost} characters lost)" if each.lost else ""
        click.echo(f"Repaired {each.id}:{line.number}: {before} → {after}{lost}")


def _print_versions(report: ImportReport) -> None:
    if report.versions:
        click.echo(
            f"{report.versions} new versions of documents: {report.moved} spans moved with them,"
            f" {report.unsure} are to be confirmed."
        )
    if report.former:
        click.echo(f"{report.former} records were left out: theirs are texts of former versions.")
    if report.same_address:
        click.echo(
            f"{report.same_address} of the new documents have the address of another;"
            " --as-new-versions would take them as its new versions."
        )


def _met(report: ImportReport) -> str:
    """Say what was there before, and where it was found again."""
    known = f"{report.known} records of documents that were there"
    return f"{known}, of which {report.sources} got another source" if report.sources else known


def _take_in(
    project: Path, files: tuple[Path, ...], intent: Intent, *, with_copies: bool
) -> tuple[ImportReport, int, int]:
    """Take files in; return what came, how many near copies are among it and in how many groups."""
    is_new = not os.path.exists(project)
    opened = Project.create(project) if is_new else open_to_write(project)
    try:
        with opened, ProgressLine() as progress:
            last = opened.copies.last_row()
            taking_in = part(progress.show, 0, _TAKEN_IN if with_copies else 100)
            report = opened.take_in(files, intent, taking_in)
            is_new = False  # what came stays, also where looking for copies is ended
            if not with_copies:
                return report, 0, 0
            opened.copies.find(part(progress.show, _TAKEN_IN, 100))
            return report, *opened.copies.count(last)
    except BaseException:
        if is_new:
            _remove(project)
        raise


def _tell_failure(failure: ImportFailed, out: Path, is_wanted: bool) -> None:
    """Print why nothing came in, and after it what would take corrected texts in."""
    hint = "With --as-new-versions corrected texts are taken in."
    if not isinstance(failure, ImportRefused):
        is_corrected = failure.reason is Reason.TEXT_DIFFERS
        click.echo(f"{message(failure)} {hint}" if is_corrected else message(failure), err=True)
        return
    _tell(failure, out, is_wanted)
    if any(each.reason is Reason.TEXT_DIFFERS for each in failure.faults):
        click.echo(hint, err=True)


def _tell(refused: ImportRefused, out: Path, is_wanted: bool) -> None:
    """Print the first faults and save all of them where they are more, or where that is wanted."""
    lines = [message(fault) for fault in refused.faults]
    for line in lines[:_SHOWN]:
        click.echo(line, err=True)
    count = f"{len(lines)} or more" if refused.has_more else str(len(lines))
    if len(lines) > _SHOWN or is_wanted:
        write_fault_list(lines, out)
        click.echo(visible(f"{count} errors, all of them in {out}"), err=True)
    click.echo("Nothing was imported.", err=True)


def _show(found: Preview) -> None:
    form = found.form
    parts = [f"{found.path}: {form.format or '?'}"]
    if form.encoding is not None:
        parts.append(form.encoding if found.is_certain else f"{form.encoding}, a guess")
    click.echo(visible(" · ".join(parts)))
    for each in found.inside[:_SHOWN]:
        click.echo(visible(f"  {each.path}: {_inner_words(each)}"))
    if found.files > _SHOWN:
        click.echo(f"  … {found.files} files")
    for header, role in zip(found.headers, found.roles, strict=True):
        click.echo(visible(f"  column {header} → {role}"))
    for record in found.records:
        _show_record(record)
    if found.mojibake is not None:
        before, after = found.mojibake.before, found.mojibake.after
        words = f"{before[:_WORDS_SHOWN]} → {after[:_WORDS_SHOWN]} with --repair-mojibake"
        click.echo(visible(f"  {words}"))
    for fault in found.faults:
        click.echo(f"  {message(fault)}")


def _inner_words(found: Inner) -> str:
    if found.fault is not None:
        return "cannot be read"
    encoding = found.form.encoding
    if encoding is None:
        return found.form.format or "?"
    return f"{found.form.format} · {encoding}{'' if found.is_certain else ', a guess'}"


def _show_record(record: Record) -> None:
    document = record.document
    text = document.text[:_TEXT_SHOWN]
    click.echo(visible(f"  {document.id} · {document.title}"))
    click.echo(visible(f"    {text}{'…' if len(document.text) > _TEXT_SHOWN else ''}"))
    for span in record.spans[:_SPANS_SHOWN]:
        whose = f" · {record.annotator}" if record.annotator else ""
        click.echo(visible(f"    {span.start}–{span.end} {span.label}: {span.text}{whose}"))


def _remove(project: Path) -> None:
    """Remove a project just made, with the log that SQLite leaves beside it on a full disk.

    A log left there would be taken for that of the next project of this name.
    """
    for suffix in ("", "-wal", "-shm", "-journal"):
        project.with_name(project.name + suffix).unlink(missing_ok=True)
