"""The table of formats, in the order in which a file is asked whether it is one."""

from __future__ import annotations

from annotator.arabic.tokens import TOKENIZATION
from annotator.core.exchange.tags import Scheme
from annotator.core.text.offsets import OffsetUnit
from annotator.exporters.records.argilla import write_argilla
from annotator.exporters.records.chat import write_chat
from annotator.exporters.records.doccano import write_doccano
from annotator.exporters.records.jsonl import write_jsonl
from annotator.exporters.records.label_studio import write_json_min, write_label_studio
from annotator.exporters.records.prodigy import write_prodigy
from annotator.exporters.standoff.brat import write_brat
from annotator.exporters.standoff.uima import write_cas_json, write_xmi
from annotator.exporters.standoff.webanno_tsv import write_webanno_tsv
from annotator.exporters.tables.csv import write_csv
from annotator.exporters.tables.xlsx import write_xlsx
from annotator.exporters.tokens.conll import conll_writer
from annotator.exporters.tokens.docbin import write_docbin
from annotator.exporters.tokens.gliner import write_gliner
from annotator.exporters.tokens.huggingface import write_huggingface
from annotator.exporters.tokens.parquet import write_parquet
from annotator.formats.format import ALL_PARTS, Format, Part
from annotator.importers.articles.docx import is_docx, read_docx
from annotator.importers.articles.html import is_html, read_html
from annotator.importers.records.argilla import is_argilla, read_argilla
from annotator.importers.records.chat import is_chat, read_chat
from annotator.importers.records.doccano import is_doccano, read_doccano
from annotator.importers.records.jsonl import read_jsonl
from annotator.importers.records.label_studio import is_json_min, is_label_studio, read_label_studio
from annotator.importers.records.prodigy import is_prodigy, read_prodigy
from annotator.importers.standoff.brat import (
    is_brat,
    is_brat_folder,
    read_brat,
    read_brat_folder,
    used_by_brat,
)
from annotator.importers.standoff.uima import (
    is_cas_json,
    is_cas_json_folder,
    is_xmi,
    is_xmi_folder,
    read_cas_json,
    read_cas_json_folder,
    read_xmi,
    read_xmi_folder,
    used_by_cas_json,
    used_by_xmi,
)
from annotator.importers.standoff.webanno_tsv import (
    is_webanno_folder,
    is_webanno_tsv,
    read_webanno_folder,
    read_webanno_tsv,
    used_by_webanno,
)
from annotator.importers.tables.csv import csv_rows, is_csv, read_csv
from annotator.importers.tables.xlsx import is_xlsx, read_xlsx, xlsx_rows
from annotator.importers.text import read_text
from annotator.importers.tokens.conll import (
    is_bilou,
    is_conll2002,
    is_conll2003,
    is_iobes,
    read_last_tag,
    read_layers,
)
from annotator.importers.tokens.gliner import is_gliner, read_gliner
from annotator.importers.tokens.huggingface import (
    is_huggingface,
    is_huggingface_folder,
    read_huggingface,
    read_huggingface_folder,
    used_by_huggingface,
)
from annotator.importers.tokens.parquet import is_parquet, read_parquet
from annotator.importers.tokens.spacy_offsets import is_spacy, read_spacy

_RECORDS = (
    Format("text", (".txt", ".text"), read=read_text),
    Format("docx", (".docx", ".docm"), recognises=is_docx, read=read_docx, is_text=False),
    Format("html", (".html", ".htm", ".xhtml"), recognises=is_html, read=read_html),
    Format(
        "jsonl",
        (".jsonl", ".ndjson", ".json"),
        holds=ALL_PARTS,
        read=read_jsonl,
        write=write_jsonl,
        # Reading all back would halve the speed of an export; see tests/benchmarks/RESULTS.md.
        proof_step=32,
    ),
    Format(
        "label-studio-min",
        (".json",),
        holds=ALL_PARTS,
        recognises=is_json_min,
        read=read_label_studio,
        write=write_json_min,
    ),
    Format(
        "label-studio",
        (".json",),
        holds=ALL_PARTS,
        recognises=is_label_studio,
        read=read_label_studio,
        write=write_label_studio,
    ),
    Format(
        "argilla",
        (".json",),
        OffsetUnit.UTF16,
        ALL_PARTS,
        is_argilla,
        read_argilla,
        write_argilla,
    ),
    Format("chat", (".jsonl",), recognises=is_chat, read=read_chat, write=write_chat),
    Format(
        "doccano",
        (".jsonl",),
        OffsetUnit.UTF16,
        ALL_PARTS,
        is_doccano,
        read_doccano,
        write_doccano,
    ),
    Format(
        "prodigy",
        (".jsonl",),
        holds=ALL_PARTS,
        recognises=is_prodigy,
        read=read_prodigy,
        write=write_prodigy,
        tokenization=TOKENIZATION,
    ),
)

_STANDOFF = (
    Format(
        "brat",
        (".ann", ".a1"),
        holds=ALL_PARTS,
        recognises=is_brat,
        read=read_brat,
        read_folder=read_brat_folder,
        write_folder=write_brat,
        recognises_folder=is_brat_folder,
        used_in_folder=used_by_brat,
    ),
    Format(
        "webanno-tsv",
        (".tsv",),
        OffsetUnit.UTF16,
        ALL_PARTS,
        is_webanno_tsv,
        read_webanno_tsv,
        read_folder=read_webanno_folder,
        write_folder=write_webanno_tsv,
        recognises_folder=is_webanno_folder,
        used_in_folder=used_by_webanno,
        tokenization=TOKENIZATION,
    ),
    Format(
        "uima-xmi",
        (".xmi",),
        OffsetUnit.UTF16,
        ALL_PARTS,
        is_xmi,
        read_xmi,
        read_folder=read_xmi_folder,
        write_folder=write_xmi,
        recognises_folder=is_xmi_folder,
        used_in_folder=used_by_xmi,
    ),
    Format(
        "uima-json",
        (".json",),
        OffsetUnit.UTF16,
        ALL_PARTS,
        is_cas_json,
        read_cas_json,
        read_folder=read_cas_json_folder,
        write_folder=write_cas_json,
        recognises_folder=is_cas_json_folder,
        used_in_folder=used_by_cas_json,
    ),
)

_TABLES = (
    Format(
        "csv",
        (".csv", ".tsv"),
        holds=ALL_PARTS - {Part.SOURCES},
        recognises=is_csv,
        read=read_csv,
        write=write_csv,
        rows=csv_rows,
    ),
    Format(
        "xlsx",
        (".xlsx",),
        holds=ALL_PARTS - {Part.SOURCES},
        recognises=is_xlsx,
        read=read_xlsx,
        write=write_xlsx,
        rows=xlsx_rows,
        is_text=False,
    ),
)

_TOKENS = (
    Format(
        "spacy",
        (".spacy",),
        OffsetUnit.TOKEN,
        ALL_PARTS,
        is_spacy,
        read_spacy,
        write_docbin,
        tokenization=TOKENIZATION,
        is_text=False,
    ),
    Format(
        "huggingface",
        (".jsonl",),
        OffsetUnit.TOKEN,
        ALL_PARTS,
        is_huggingface,
        read_huggingface,
        read_folder=read_huggingface_folder,
        write_folder=write_huggingface,
        recognises_folder=is_huggingface_folder,
        used_in_folder=used_by_huggingface,
        tokenization=TOKENIZATION,
    ),
    Format(
        "parquet",
        (".parquet",),
        OffsetUnit.TOKEN,
        ALL_PARTS,
        is_parquet,
        read_parquet,
        write_parquet,
        tokenization=TOKENIZATION,
        is_text=False,
    ),
    Format(
        "gliner",
        (".json",),
        OffsetUnit.TOKEN,
        ALL_PARTS,
        is_gliner,
        read_gliner,
        write_gliner,
        tokenization=TOKENIZATION,
    ),
    Format(
        "iobes",
        (".iobes",),
        OffsetUnit.TOKEN,
        recognises=is_iobes,
        read=read_last_tag,
        write=conll_writer(Scheme.IOBES),
        tokenization=TOKENIZATION,
    ),
    Format(
        "bilou",
        (".bilou",),
        OffsetUnit.TOKEN,
        recognises=is_bilou,
        read=read_last_tag,
        write=conll_writer(Scheme.BILOU),
        tokenization=TOKENIZATION,
    ),
    Format(
        "conll2003",
        (".conll2003",),
        OffsetUnit.TOKEN,
        recognises=is_conll2003,
        read=read_last_tag,
        write=conll_writer(Scheme.IOB2, start="-DOCSTART- -X- _ O", between=" -X- _ "),
        tokenization=TOKENIZATION,
    ),
    Format(
        "conll2002",
        (".conll", ".conll2002", ".iob", ".iob2", ".bio"),
        OffsetUnit.TOKEN,
        recognises=is_conll2002,
        read=read_layers,
        write=conll_writer(Scheme.IOB2),
        tokenization=TOKENIZATION,
    ),
)

FORMATS = {each.name: each for each in (*_RECORDS, *_TABLES, *_STANDOFF, *_TOKENS)}

READ = tuple(name for name, each in FORMATS.items() if each.read or each.read_folder)
WRITTEN = tuple(name for name, each in FORMATS.items() if each.write or each.write_folder)
