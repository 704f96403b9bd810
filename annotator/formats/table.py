"""The table of formats, in the order in which a file is asked whether it is one."""

from __future__ import annotations

from annotator.exporters.jsonl import write_jsonl
from annotator.formats.format import ALL_PARTS, Format
from annotator.importers.jsonl import read_jsonl
from annotator.importers.text import read_text

FORMATS = {
    each.name: each
    for each in (
        Format("text", (".txt", ".text"), read=read_text),
        Format(
            "jsonl",
            (".jsonl", ".ndjson", ".json"),
            holds=ALL_PARTS,
            read=read_jsonl,
            write=write_jsonl,
            # Reading all back would halve the speed of an export; see tests/benchmarks/RESULTS.md.
            proof_step=16,
        ),
    )
}

READ = tuple(name for name, each in FORMATS.items() if each.read or each.read_folder)
WRITTEN = tuple(name for name, each in FORMATS.items() if each.write or each.write_folder)
