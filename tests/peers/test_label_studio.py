"""Label Studio's own validation takes our tasks, and its converter agrees with our JSON-MIN."""

from __future__ import annotations

import json

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.exchange.relations import with_relations
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file

pytestmark = pytest.mark.filterwarnings("ignore")
interface = pytest.importorskip("label_studio_sdk.label_interface")
converter = pytest.importorskip("label_studio_sdk.converter.converter")

TEXT = "وقَّعت شركة الأفق 📈 عقدا بـ٢٥٫٥ مليون\nوللشركة فروع"
LABELS = ("investor", "amount", "project")
CONFIG = """<View>
  <Labels name="label" toName="text">
    <Label value="investor"/><Label value="amount"/><Label value="project"/>
  </Labels>
  <Text name="text" value="$text"/>
</View>"""


def span(words, label, note=""):
    start = TEXT.index(words)
    return Span(f"{label}-{start}", start, start + len(words), label, words, note=note)


RECORDS = [
    Record(
        Document("d", "عنوان", TEXT, "صحيفة", meta={"a": [1]}),
        "سعاد",
        Status.DONE,
        tuple(
            with_relations(
                [
                    span("شركة الأفق", "investor", "ملاحظة"),
                    span("الأفق", "project"),
                    span("٢٥٫٥ مليون", "amount"),
                ],
                [(2, "of", 0)],
            )
        ),
    ),
    Record(Document("d", "عنوان", TEXT, "صحيفة", meta={"a": [1]}), "هند", Status.SKIPPED),
    Record(Document("e", "", "سوق")),
]


@pytest.fixture
def tasks(tmp_path):
    write_file(RECORDS, tmp_path / "tasks.json", "label-studio", Terms(LABELS))
    return json.loads((tmp_path / "tasks.json").read_bytes())


def test_every_annotation_is_valid_for_a_setup_with_these_labels(tasks):
    setup = interface.LabelInterface(CONFIG)
    annotations = [each for task in tasks for each in task["annotations"]]
    assert len(annotations) == 2
    assert [setup.validate_prediction(each, return_errors=True) for each in annotations] == [[], []]
    assert all(setup.validate_annotation(each) for each in annotations)
    assert sum(result["type"] == "relation" for result in annotations[0]["result"]) == 1
    for task in tasks:
        assert setup.validate_task({"data": task["data"]})


def test_the_validation_can_fail(tasks):
    setup = interface.LabelInterface(CONFIG)
    (first, *_rest) = tasks[0]["annotations"]
    first["result"][0]["value"]["labels"] = ["bank"]
    assert not setup.validate_annotation(first)


def test_its_offsets_quote_the_words_of_the_text(tasks):
    text = tasks[0]["data"]["text"]
    values = [each["value"] for each in tasks[0]["annotations"][0]["result"] if "value" in each]
    assert [text[each["start"] : each["end"]] for each in values] == [
        each["text"] for each in values
    ]


def test_its_converter_makes_the_json_min_that_we_write(tasks, tmp_path):
    source, theirs = tmp_path / "tasks.json", tmp_path / "theirs"
    made = converter.Converter(CONFIG, str(tmp_path), download_resources=False)
    made.convert_to_json_min(str(source), str(theirs), is_dir=False)
    write_file(RECORDS, tmp_path / "ours.json", "label-studio-min", Terms(LABELS))
    labelled = [
        each for each in json.loads((theirs / "result.json").read_bytes()) if "label" in each
    ]
    ours = [each for each in json.loads((tmp_path / "ours.json").read_bytes()) if "label" in each]
    assert [each["text"] for each in labelled] == [each["text"] for each in ours] == [TEXT]
    names = ("start", "end", "text", "labels")
    assert [[region[name] for name in names] for region in labelled[0]["label"]] == [
        [region[name] for name in names] for region in ours[0]["label"]
    ]


def test_what_its_converter_makes_of_our_tasks_is_read(tasks, tmp_path):
    made = converter.Converter(CONFIG, str(tmp_path), download_resources=False)
    made.convert_to_json_min(str(tmp_path / "tasks.json"), str(tmp_path / "min"), is_dir=False)
    first, *_rest = read_file(tmp_path / "min" / "result.json", None, silent)
    assert [(each.start, each.end, each.label) for each in first.spans] == [
        (each.start, each.end, each.label) for each in RECORDS[0].spans
    ]
