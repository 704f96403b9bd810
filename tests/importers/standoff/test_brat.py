"""brat's annotations are read with the text beside them."""

from __future__ import annotations

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.relations import relations_of
from annotator.core.progress import silent
from annotator.formats.reading import read_file
from tests.importers.reading import places

TEXT = "📈 وقّعت شركة نجم\r\nوشركة الأفق عقدا بمليون"


def read(folder, *lines, text=TEXT):
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes("\n".join(lines).encode())
    return list(read_file(folder / "a.ann", None, silent))


def span_line(name, label, words):
    start = TEXT.index(words)
    return f"{name}\t{label} {start} {start + len(words)}\t{words}"


def test_offsets_are_code_points_and_the_text_is_exact(tmp_path):
    (found,) = read(tmp_path, span_line("T1", "ORG", "شركة نجم"))
    assert found.document.text == TEXT
    assert [span.text for span in found.spans] == ["شركة نجم"]


def test_parts_are_spans_with_relations_and_a_line_s_end_is_no_gap(tmp_path):
    words = ["نجم", "شركة الأفق", "عقدا"]
    (a, b), (c, d), (e, f) = ((TEXT.index(w), TEXT.index(w) + len(w)) for w in words)
    (found,) = read(
        tmp_path,
        f"T1\tDEAL {a} {b};{e} {f}\tنجم عقدا",
        f"T2\tTWO {a} {b};{b + 2} {d}\tنجم وشركة الأفق",
    )
    assert places(found) == [(a, b, "DEAL"), (e, f, "DEAL"), (a, d, "TWO")]
    assert relations_of(found.spans) == [(1, "part", 0)]
    assert c > b


def test_attributes_notes_relations_events_and_equivalents_are_kept(tmp_path):
    (found,) = read(
        tmp_path,
        "E1\tSign:T3 Who:T1",
        span_line("T1", "ORG", "شركة نجم"),
        span_line("T2", "ORG", "شركة الأفق"),
        span_line("T3", "Sign", "وقّعت"),
        "R1\tWith Arg1:T1 Arg2:T2\t",
        "*\tEquiv T1 T2",
        "A1\tSure T1 High",
        "M1\tDone E1",
        "N1\tReference T2 Wiki:5\tالأفق",
        "#1\tAnnotatorNotes T1\tهل هي؟",
        "#2\tAnnotatorNotes R1\tملاحظة",
    )
    first, second, trigger = found.spans
    assert set(relations_of(found.spans)) == {(0, "With", 1), (0, "Equiv", 1), (2, "Who", 0)}
    assert (first.attributes["Sure"], first.note) == ("High", "هل هي؟")
    assert second.attributes["Reference"] == "Wiki:5"
    assert trigger.attributes["Done"] is True


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("T1\tORG 2 x\tشركة", Reason.BAD_ROW),
        ("T1\tORG 0 5\tشركة", Reason.QUOTE_MISMATCH),
        ("R1\tWith Arg1:T1 Arg2:T2", Reason.BAD_ROW),
        ("A1\tSure T9", Reason.BAD_ROW),
        ("X1\tORG 0 5", Reason.BAD_ROW),
    ],
)
def test_a_line_that_is_wrong_is_refused_with_its_number(line, reason, tmp_path):
    with pytest.raises(ImportFailed) as failure:
        list(read(tmp_path, span_line("T5", "ORG", "نجم"), line))
    assert (failure.value.reason, failure.value.line) == (reason, 2)
    assert failure.value.path == tmp_path / "a.ann"


def test_without_its_text_a_file_is_refused_by_the_text_s_name(tmp_path):
    (tmp_path / "a.ann").write_text("T1\tORG 0 5\tشركة", "utf-8")
    with pytest.raises(ImportFailed) as failure:
        list(read_file(tmp_path / "a.ann", None, silent))
    assert (failure.value.reason, failure.value.path) == (
        Reason.FILE_MISSING,
        tmp_path / "a.txt",
    )


def test_a_bionlp_file_is_read_with_its_events(tmp_path):
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    (tmp_path / "b.a1").write_bytes(span_line("T1", "ORG", "نجم").encode())
    (tmp_path / "b.a2").write_bytes(
        (span_line("T2", "Sign", "وقّعت") + "\nE1\tSign:T2 Who:T1\n").encode()
    )
    (found,) = read_file(tmp_path, None, silent)
    assert relations_of(found.spans) == [(1, "Who", 0)]
