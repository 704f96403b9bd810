"""Makes a file of each format that does not stop at its first fault, with faults at known lines."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, NamedTuple

import msgpack
import pytest

from annotator.core.document import Document, Record
from annotator.core.errors import Reason
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.writing.export import write_file

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "📈 شركة نجم وقّعت عقدا"


class Faulty(NamedTuple):
    """A file or folder, and what is wrong in it: a path inside or none, the line, why."""

    path: Path
    format: str
    faults: list[tuple[str, int | None, Reason]]


def faulty(format: str, folder: Path) -> Faulty:
    """Make the file of a format; skip where what writes it is not installed."""
    return MAKERS[format](folder / "faulty", format)


def _tokens(path: Path, format: str) -> Faulty:
    """Three sentences are wrong; of the first the second row is told, and nothing after it."""
    rows = [
        ("شركة", "O"), ("نجم", "كلمة"), ("غلط", "غلط"), (),
        ("سوق", "O"), (),
        ("وحيد",), (),
        ("عقد", "X-amount"), (), ("مال", "O"),
    ]  # fmt: skip
    path.write_text("\n".join(" ".join(row) for row in rows), "utf-8")
    return Faulty(path, format, [("", line, Reason.BAD_ROW) for line in (2, 7, 9)])


def _articles(path: Path, format: str) -> Faulty:
    """Of an article the sentences that are wrong are told, and the next one is read."""
    start = "-DOCSTART- -X- _ O\n\n"
    first = "شركة -X- _ O\nنجم -X- _ B-\nسوق -X- _ غلط\n\nمال -X- _ Z-x\n\n"
    path.write_text(f"{start}{first}{start}عقد -X- _ O\nوحيد\n", "utf-8")
    return Faulty(path, format, [("", line, Reason.BAD_ROW) for line in (4, 7, 12)])


def _brat(path: Path, format: str) -> Faulty:
    path.mkdir()
    (path / "a.txt").write_text(TEXT, "utf-8")
    (path / "a.ann").write_text(
        "T1\tinvestor 2 6\tشركة\n"
        "T2\tinvestor x\tنجم\n"
        "R1\tof Arg1:T1 Arg2:T2\n"  # wrong for what is wrong with T2
        "A1\tSure T9\n"
        "T3\tamount 7 10\tسهم\n"
        "E1\tT2\n"
        "A2\tSure E1\n",
        "utf-8",
    )
    (path / "b.txt").write_text("خبر", "utf-8")
    (path / "b.ann").write_text("T1\tamount 1 9\n", "utf-8")
    (path / "c.ann").write_text("", "utf-8")
    (path / "d.txt").write_text("خبر آخر", "utf-8")
    (path / "d.ann").write_text("\n?\n", "utf-8")
    return Faulty(
        path,
        format,
        [
            ("a.ann", 2, Reason.BAD_ROW),
            ("a.ann", 4, Reason.BAD_ROW),
            ("a.ann", 5, Reason.QUOTE_MISMATCH),
            ("b.ann", 1, Reason.OFFSETS_OUTSIDE),
            ("c.txt", None, Reason.FILE_MISSING),
            ("d.ann", 2, Reason.BAD_ROW),
        ],
    )


def _webanno(path: Path, format: str) -> Faulty:
    lines = [
        "#FORMAT=WebAnno TSV 3.3", "#T_SP=x.Span|value", "#T_RL=x.Rel|kind|BT_x.Span", "",
        "#Text=📈 نجم", "1-1\t0-2\t📈\tinvestor\t_\t_", "1-2\t3-6\tنجم\tinvestor", "1-3\tx", "",
        "#Text=سوق", "2-1\t7-10\tسوق\tinvestor\tof\t1-2", "",
        "#Text=مال", "3-1\t8-11\tمال\tamount\t_\t_", "",
        "#Text=عقد", "4-1\t12-15\tعقد\tamount\tof\t2-9", "",
    ]  # fmt: skip
    path.write_text("\n".join(lines), "utf-8")
    return Faulty(path, format, [("", line, Reason.BAD_ROW) for line in (7, 14, 17)])


def _written(path: Path, format: str, count: int = 1) -> Path:
    spans = tuple(
        Span(str(n), start, end, "investor", TEXT[start:end])
        for n, (start, end) in enumerate([(0, 1), (2, 6), (7, 10), (11, 16)])
    )
    records = [Record(Document(str(n), "", TEXT), "هند", spans=spans) for n in range(count)]
    write_file(records, path, format, Terms())
    return path


def _xmi(path: Path, format: str) -> Faulty:
    pytest.importorskip("cassis")
    _written(path, format)
    file = path / "000001.xmi"
    lines = file.read_text("utf-8").replace("><", ">\n<").split("\n")
    at = [n for n, line in enumerate(lines) if "NamedEntity" in line and "begin" in line][:3]
    for line, old, new in zip(
        at, ('end="2"', 'begin="3"', 'end="11"'), ('end="1"', 'begin="x"', 'end="99"'), strict=True
    ):
        assert old in lines[line]
        lines[line] = lines[line].replace(old, new)
    file.write_text("\n".join(lines), "utf-8")
    reasons = (Reason.OFFSET_IN_PAIR, Reason.WRONG_TYPE, Reason.OFFSETS_OUTSIDE)
    return Faulty(
        path, format, [(file.name, n + 1, why) for n, why in zip(at, reasons, strict=True)]
    )


def _cas_json(path: Path, format: str) -> Faulty:
    pytest.importorskip("cassis")
    _written(path, format)
    file = path / "000001.json"
    found = json.loads(file.read_text("utf-8"))
    spans = [each for each in found["%FEATURE_STRUCTURES"] if "begin" in each][:3]
    spans[0]["end"], spans[1]["begin"], spans[2]["@sofa"] = 1, True, 99
    file.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
    content = file.read_text("utf-8").split("\n")
    at = [n for n, line in enumerate(content) if '"%ID"' in line]
    of = [found["%FEATURE_STRUCTURES"].index(each) for each in spans]
    reasons = (Reason.OFFSET_IN_PAIR, Reason.WRONG_TYPE, Reason.BAD_ROW)
    # Each element opens with a brace on the line before its number.
    return Faulty(
        path, format, [(file.name, at[n], why) for n, why in zip(of, reasons, strict=True)]
    )


def _docbin(path: Path, format: str) -> Faulty:
    found = msgpack.unpackb(zlib.decompress(_written(path, format, 5).read_bytes()))
    found["user_data"][1] = b"\xc1"
    found["flags"][2] = 7
    found["user_data"][4] = msgpack.packb({"hashiya": {"id": 1}})
    path.write_bytes(zlib.compress(msgpack.packb(found)))
    reasons = (Reason.BROKEN_FILE, Reason.BROKEN_FILE, Reason.WRONG_TYPE)
    return Faulty(path, format, [("", n, why) for n, why in zip((2, 3, 5), reasons, strict=True)])


def _pairs(path: Path, format: str) -> Faulty:
    pairs = [["سوق", {"entities": []}], ["سوق"], ["سوق", []], ["سوق", {"entities": [[0]]}]]
    path.write_text(json.dumps(pairs), "utf-8")
    return Faulty(path, "spacy", [("", line, Reason.WRONG_TYPE) for line in (2, 3, 4)])


def _parquet(path: Path, format: str) -> Faulty:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [
        (["سوق"], ["O"]),
        (["سوق", "مال"], ["O"]),
        (["سوق"], ["غلط"]),
        (["عقد"], ["O"]),
        (["س\0"], ["O"]),
    ]
    table = pyarrow.table(
        {"tokens": [row[0] for row in rows], "ner_tags": [row[1] for row in rows]}
    )
    parquet.write_table(table, path)
    reasons = (Reason.BAD_ROW, Reason.WRONG_TYPE, Reason.CONTAINS_NUL)
    return Faulty(path, format, [("", n, why) for n, why in zip((2, 3, 5), reasons, strict=True)])


MAKERS = {
    "conll2002": _tokens,
    "conll2003": _articles,
    "iobes": _tokens,
    "bilou": _tokens,
    "brat": _brat,
    "webanno-tsv": _webanno,
    "uima-xmi": _xmi,
    "uima-json": _cas_json,
    "spacy": _docbin,
    "pairs": _pairs,
    "parquet": _parquet,
}
