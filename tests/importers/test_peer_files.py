"""Files that other tools wrote are read: the spans they have, or a reason with its place."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from xml.etree import ElementTree

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.relations import relations_of
from annotator.core.progress import silent
from annotator.formats.form import AS_FOUND
from annotator.formats.places import places, read_place
from annotator.formats.reading import read_file
from annotator.project import Project
from tests.shared_data import shared

DOCCANO_OUT = "formats/doccano/data_export/pipeline/examples"
DOCCANO = "formats/doccano/data_import/tests/data"
BRAT = "formats/brat"
STUDIO = "formats/label-studio/converter/tests/data"
WEBANNO = "formats/inception/inception-io-webanno-tsv/src/test/resources"
UIMA = "formats/uima-cas-cassis"
PRODIGY = "formats/prodigy/example-datasets"


def read(name, format=None):
    return list(read_file(shared(name), format, silent))


def spans_of(record):
    return [(span.start, span.end, span.label) for span in record.spans]


@pytest.mark.parametrize(
    ("name", "records", "spans"),
    [
        (f"{DOCCANO_OUT}/sequence_labeling/example.jsonl", 3, 4),
        (f"{DOCCANO_OUT}/relation_extraction/example.jsonl", 1, 4),
        ("formats/doccano/data_import/pipeline/examples/sequence_labeling/example.txt", 2, 4),
        (f"{DOCCANO}/relation_extraction/example.jsonl", 1, 4),
        (f"{DOCCANO}/sequence_labeling/example_overlapping.jsonl", 1, 2),
        (f"{DOCCANO}/sequence_labeling/example.conll", 2, 2),
        (f"{DOCCANO}/sequence_labeling/labeling.trailing.conll", 1, 2),
        (f"{PRODIGY}/annotated_news_headlines-ORG-PERSON-LOCATION-ner.jsonl", 373, 303),
        (f"{PRODIGY}/annotated_reddit-PRODUCT-ner.jsonl", 1800, 446),
        (f"{PRODIGY}/bio_events.jsonl", 129, 422),
        (f"{PRODIGY}/news_headlines.jsonl", 200, 0),
        ("formats/gliner/examples/sample_data.json", 64, 236),
        (f"{DOCCANO}/example.utf16.csv", 3, 0),
        (f"{WEBANNO}/tsv3-suite/testSubMultiTokenSpanWithFeatureValue/reference.tsv", 1, 9),
        (f"{WEBANNO}/tsv3-suite/testDependencyWithValues/reference.tsv", 1, 2),
        (f"{DOCCANO}/text_classification/example.invalid.2.xlsx", 3, 0),
        ("formats/doccano/data_export/pipeline/examples/text_classification/example.csv", 3, 0),
        (f"{BRAT}/corpora/BioNLP-ST_2011", 80, 2472),
        (f"{BRAT}/corpora/CoNLL-ST_2002", 20, 816),
        (f"{BRAT}/corpora/CoNLL-ST_2006", 20, 4759),
        (f"{BRAT}/corpora/NCBI-disease", 20, 226),
        (f"{BRAT}/corpora/TDT", 6, 1165),
        (f"{BRAT}/tutorials/bio", 13, 107),
        (f"{BRAT}/tutorials/news", 13, 119),
        ("formats/brat-discontinuous/america.ann", 1, 3),
        (f"{STUDIO}/test_export_csv/csv_test.json", 4, 0),
        (f"{STUDIO}/test_export_csv/csv_test_history.json", 1, 0),
        (f"{UIMA}/json/fs_as_array/ser-ref/casWithTextAndAnnotations/data.json", 1, 4),
        (f"{UIMA}/json/fs_as_array/one-way/tsv3-testSimpleSlotFeature/data.json", 1, 3),
        ("ner/wojood-sample/data/train.txt", 1114, 2857),
        ("ner/wojood-sample/data/val.txt", 158, 465),
        ("ner/aqmar/aqmar/articles/Damascus.txt", 81, 326),
    ],
)
def test_a_peer_s_file_has_its_spans_and_they_fit_its_text(name, records, spans):
    found = read(name)
    assert (len(found), sum(len(record.spans) for record in found)) == (records, spans)
    for record in found:
        for span in record.spans:
            assert span.text
            assert span.text == record.document.text[span.start : span.end]


def test_doccano_s_triples_relations_and_metadata():
    (first, *_) = read(f"{DOCCANO_OUT}/sequence_labeling/example.jsonl")
    assert spans_of(first) == [(0, 2, "ORG"), (11, 17, "MISC")]
    (record,) = read(f"{DOCCANO}/relation_extraction/example.jsonl")
    assert spans_of(record)[1:3] == [(22, 39, "DATE"), (44, 54, "PERSON")]
    kinds = ["foundedAt", "foundedBy", "foundedBy"]
    assert relations_of(record.spans) == [(0, kind, n) for n, kind in enumerate(kinds, 1)]
    (record,) = read(f"{DOCCANO}/sequence_labeling/example_overlapping.jsonl")
    assert record.document.meta == {"wikiPageID": 1}


def test_prodigy_s_spans_are_those_of_its_own_offsets_and_a_rejected_task_has_none():
    path = shared(f"{PRODIGY}/annotated_news_headlines-ORG-PERSON-LOCATION-ner.jsonl")
    tasks = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    for task, record in zip(tasks, read_file(path, None, silent), strict=True):
        expected = task.get("spans", []) if task["answer"] == "accept" else []
        assert spans_of(record) == [(s["start"], s["end"], s["label"]) for s in expected]
        assert record.status == ("done" if task["answer"] == "accept" else "skipped")


def test_gliner_s_ends_are_inclusive():
    first = read("formats/gliner/examples/sample_data.json")[0]
    assert [span.text for span in first.spans] == ["State University of New York Press"]


def test_wojood_s_nested_layers_are_spans_over_each_other():
    record = next(
        record
        for record in read("ner/wojood-sample/data/train.txt")
        if {span.label for span in record.spans} == {"OCC", "ORG", "GPE"}
    )
    occupation = next(span for span in record.spans if span.label == "OCC")
    inner = [span for span in record.spans if span.label != "OCC"]
    assert any(occupation.start < span.start and span.end <= occupation.end for span in inner)


@pytest.mark.parametrize(
    ("name", "reason", "line"),
    [
        (f"{DOCCANO}/sequence_labeling/example.jsonl", Reason.MISSING_FIELD, 3),
        (f"{DOCCANO}/sequence_labeling/labeling.invalid.conll", Reason.BAD_ROW, 1),
        (f"{DOCCANO}/intent/example.jsonl", Reason.WRONG_TYPE, 1),
        (f"{DOCCANO}/seq2seq/example.json", Reason.WRONG_TYPE, 2),
        (f"{DOCCANO}/text_classification/example.jsonl", Reason.WRONG_TYPE, 1),
        ("formats/prodigy/example-patterns/patterns_countries-GPE.jsonl", Reason.MISSING_FIELD, 1),
        (f"{DOCCANO}/text_classification/example.csv", Reason.MISSING_FIELD, 4),
        (f"{DOCCANO}/text_classification/example.xlsx", Reason.MISSING_FIELD, 4),
        (f"{DOCCANO}/text_classification/example.invalid.2.csv", Reason.BAD_ROW, 2),
        (f"{DOCCANO}/seq2seq/example.csv", Reason.MISSING_FIELD, 2),
        (f"{WEBANNO}/tsv2/example.tsv", Reason.MISSING_FIELD, 1),
        (f"{STUDIO}/test_export_csv/csv_test2_result.csv", Reason.MISSING_FIELD, 1),
        (f"{STUDIO}/test_export_csv/csv_test2.json", Reason.MISSING_FIELD, 2),
        (f"{STUDIO}/test_export_json_min/data.json", Reason.MISSING_FIELD, 2),
        (f"{STUDIO}/test_export_json_min/data_repeater.json", Reason.MISSING_FIELD, 2),
        (f"{UIMA}/json/fs_as_array/ser-ref/emptyCas/data.json", Reason.FILE_EMPTY, 1),
        # It has annotations, and no text that they could be over.
        (
            f"{UIMA}/json/fs_as_array/ser-ref/casWithTextAndAnnotations/debug.xmi",
            Reason.FILE_EMPTY,
            1,
        ),
        (f"{UIMA}/xmi/small_cas.xmi", Reason.BROKEN_FILE, 1),
        ("ner/anercorp/ANERCorp.txt", Reason.BAD_ROW, 77230),
        ("ner/aqmar/aqmar/articles/Crusades.txt", Reason.BAD_ROW, 2145),
        ("ner/aqmar/aqmar/articles/Football.txt", Reason.BAD_ROW, 1855),
    ],
)
def test_what_has_no_spans_or_a_fault_is_refused_at_its_line(name, reason, line):
    with pytest.raises(ImportFailed) as failure:
        read(name)
    assert (failure.value.reason, failure.value.line) == (reason, line)


@pytest.mark.parametrize(
    ("name", "spans"),
    [
        ("casWithText", 0),
        ("casWithEmojiUnicodeTextAndAnnotations", 9),
        ("casWithLeftToRightTextAndAnnotations", 2),
        ("casWithTraditionalChineseTextAndAnnotations", 4),
    ],
)
def test_uima_s_json_and_xmi_of_one_cas_have_the_same_spans(name, spans):
    folder = f"{UIMA}/json/fs_as_array/ser-ref/{name}"
    (of_json,), (of_xmi,) = read(f"{folder}/data.json"), read(f"{folder}/debug.xmi")
    assert of_json.document.text == of_xmi.document.text
    assert sorted(spans_of(of_json)) == sorted(spans_of(of_xmi))
    assert len(of_json.spans) == spans
    for span in (*of_json.spans, *of_xmi.spans):
        assert span.text == of_json.document.text[span.start : span.end] != ""


@pytest.mark.parametrize(
    ("name", "types", "words"),
    [
        ("cas_with_smileys", "inception_typesystem", 5),
        ("cas_with_references", "webanno_types", 3),
        ("cas_with_inheritance", "typesystem_with_inheritance", 5),
        ("cas_with_nonindexed_fs", "important_dkpro_types", 1),
        ("cas_has_fs_with_no_namespace", "typesystem_has_types_with_no_namespace", 1),
        ("small_cas", "small_typesystem", 0),
    ],
)
def test_uima_s_xmi_has_the_spans_that_its_elements_say_in_utf16(name, types, words, tmp_path):
    shutil.copy(shared(f"{UIMA}/typesystems/{types}.xml"), tmp_path / "TypeSystem.xml")
    path = shutil.copy(shared(f"{UIMA}/xmi/{name}.xmi"), tmp_path / "a.xmi")
    (record,) = read_file(path, None, silent)
    units = record.document.text.encode("utf-16-le")
    said = set()
    for element in ElementTree.parse(path).getroot():
        start, end = int(element.get("begin", 0)), int(element.get("end", 0))
        said.add(units[2 * start : 2 * end].decode("utf-16-le"))
    assert len(record.spans) == words
    assert {span.text for span in record.spans} <= said


def test_every_file_of_every_peer_is_read_or_refused_with_a_reason():
    root = shared("formats")
    outcomes = Counter()
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        with places([path], lambda _path: AS_FOUND) as found:
            for place in found:
                outcomes[path.suffix, _outcome_of(place)] += 1
    read_kinds = {suffix for suffix, what in outcomes if what == "read"}
    assert read_kinds >= {
        ".ann", ".conll", ".csv", ".json", ".jsonl", ".tsv", ".txt", ".xlsx", ".xmi"
    }  # fmt: skip
    refused = {key for key in outcomes if key[1] != "read"}
    assert {reason for _, reason in refused} <= {
        Reason.BAD_JSON,  # projects, schemes and W3C annotations: no records of a format
        Reason.BAD_ROW,
        Reason.BROKEN_FILE,  # XMI without its types
        Reason.FILE_EMPTY,  # UIMA without a text
        Reason.FILE_MISSING,  # standoff without its text
        Reason.MISSING_FIELD,
        Reason.UNKNOWN_KIND,
        Reason.WRONG_TYPE,
    }
    assert {reason for suffix, reason in refused if suffix == ".xml"} == {Reason.UNKNOWN_KIND}
    assert outcomes[".ann", "read"] + outcomes[".txt", "read"] > 400


def _outcome_of(place):
    if isinstance(place, ImportFailed):
        return place.reason
    try:
        for record in read_place(place, AS_FOUND, silent):
            if isinstance(record, ImportFailed):
                raise record
            for span in record.spans:
                assert span.text == record.document.text[span.start : span.end] != ""
    except ImportFailed as fault:
        return fault.reason if fault.path is not None else "without a place"
    return "read"


def test_wojood_is_taken_into_a_project_with_its_labels(tmp_path):
    path = shared("ner/wojood-sample/data/val.txt")
    with Project.create(tmp_path / "a.hashiya") as project:
        report = project.import_files(
            [path], annotator="wojood", label_map={"ORG": "investor"}, add_labels=True
        )
        assert report.documents + report.known == 158
        assert report.annotators == ["wojood"]
        assert project.check() == []
        labels = project.label_set().keys()
    assert "GPE" in labels
    assert "ORG" not in labels
