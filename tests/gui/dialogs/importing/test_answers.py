"""What is asked, guessed and remembered of files that are to be imported."""

from __future__ import annotations

import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.labels.label_set import NEWS_LABELS
from annotator.core.progress import silent
from annotator.formats.preview import preview
from annotator.gui.dialogs.importing.answers import (
    LEFT_OUT,
    NEW_LABEL,
    Answers,
    column_names,
    is_plain,
)
from annotator.gui.dialogs.importing.files.form_choices import FormChoices
from annotator.importers.tables.columns import roles_of
from annotator.project import Intent
from annotator.project.importing.survey import survey_files

TEXT = "وقعت شركة نجم عقدا بقيمة 25 مليون ريال مع وزارة الإسكان في الرياض"


def write(path, *records):
    path.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in records), "utf-8")
    return path


def answered(path, remembered=None):
    answers = Answers(NEWS_LABELS, ["سلمى"], "سلمى", {path: preview(path)}, remembered or {})
    answers.take_survey(survey_files([path], Intent(), silent))
    return answers


@pytest.fixture
def labelled(tmp_path):
    labels = [[5, 13, "ORG"], [0, 4, "VERB"], [25, 37, "مبلغ"]]
    return write(
        tmp_path / "a.jsonl",
        {"id": 1, "text": TEXT, "label": labels, "username": "u"},
    )


def test_labels_are_known_guessed_or_new(labelled):
    answers = answered(labelled)
    assert answers.fates == {"ORG": "investor", "VERB": NEW_LABEL, "مبلغ": "amount"}
    assert answers.guesses == {"ORG"}
    assert set(answers.unknown_labels()) == {"ORG", "VERB"}


def test_an_answer_becomes_an_intent(labelled):
    answers = answered(labelled)
    answers.fates["VERB"] = LEFT_OUT
    intent = answers.intent()
    assert intent.label_map == {"ORG": "investor", "مبلغ": "amount"}
    assert (intent.left_out, intent.add_labels) == (frozenset({"VERB"}), False)
    answers.fates["VERB"] = NEW_LABEL
    assert answers.intent().add_labels


def test_what_was_answered_is_there_the_next_time(labelled):
    answers = answered(labelled)
    answers.fates |= {"ORG": "project", "VERB": LEFT_OUT}
    again = answered(labelled, answers.to_remember())
    assert again.fates == answers.fates
    assert again.guesses == set()


def test_a_remembered_label_that_is_gone_is_guessed_anew(labelled):
    before = {"doccano": {"labels": {"ORG": "gone", "VERB": "gone"}}}
    answers = answered(labelled, before)
    assert answers.fates["ORG"] == "investor"
    assert answers.fates["VERB"] == NEW_LABEL


def test_columns_that_were_chosen_are_there_the_next_time(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("رقم,فقرة\n1,خبر\n", "utf-8")
    answers = answered(path, {"csv": {"columns": {"فقرة": "text", "other": "title"}}})
    form = answers.likely_forms()[path]
    assert form.columns == {"فقرة": "text"}
    answers.previews[path] = preview(path, form)
    assert answers.form_of(path).columns == {"رقم": "meta", "فقرة": "text"}


def test_the_longest_cells_are_taken_for_the_text_where_no_header_tells(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f"رقم,فقرة\n1,{TEXT}\n2,{TEXT}\n", "utf-8")
    assert answered(path).likely_forms()[path].columns == {"فقرة": "text"}
    path.write_text("رقم,فقرة\n1,قصير\n", "utf-8")
    assert answered(path).likely_forms() == {}


@given(st.lists(st.text(max_size=3) | st.sampled_from(["", "text", "1", "2", "3"]), max_size=12))
def test_a_column_name_chooses_that_column_and_no_other(headers):
    for place, name in enumerate(column_names(headers)):
        if name:
            roles = roles_of(headers, {name: "span"})
            assert roles[place] == "span"


@pytest.mark.parametrize(
    ("name", "content", "plain"),
    [
        ("a.txt", TEXT.encode(), True),
        ("a.txt", (TEXT * 9).encode("cp1256"), False),
        ("a.txt", TEXT.encode().decode("cp1256").encode(), False),
        ("a.csv", f"document,title,text\n1,أ,{TEXT}\n".encode(), True),
        ("a.csv", f"id,title,text\n1,أ,{TEXT}\n".encode(), False),
        ("a.jsonl", json.dumps({"text": TEXT, "annotator": "هدى"}).encode(), True),
        ("a.jsonl", json.dumps({"text": TEXT, "label": [[0, 4, "VERB"]]}).encode(), False),
        ("a.jsonl", json.dumps({"text": TEXT, "label": [[5, 13, "investor"]]}).encode(), True),
    ],
)  # fmt: skip
def test_only_what_leaves_a_question_is_asked_about(name, content, plain, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)
    assert is_plain(preview(path), NEWS_LABELS, ["سلمى"]) is plain


OLD = "قال الوزير إن الشركة في الرياض على رأس المشروع"


def zipped(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("old.txt", OLD.encode("mac-arabic"))
    return path


def test_an_encoding_chosen_by_hand_is_proposed_the_next_time_as_a_guess(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(OLD.encode("mac-arabic"))
    answers = answered(path)
    assert answers.likely_forms() == {}
    assert FormChoices(answers).choose_encoding(path, None, "mac-arabic").encoding == "mac-arabic"
    remembered = answers.to_remember()
    again = answered(path, remembered)
    assert again.likely_forms()[path].encoding == "mac-arabic"
    assert again.proposed == {path}
    assert again.to_remember()["text"]["encoding"] == {"": "mac-arabic"}
    FormChoices(again).choose_encoding(path, None, "cp864")
    assert again.proposed == set()
    certain = tmp_path / "new.txt"
    certain.write_text(OLD, "utf-8")
    assert answered(certain, remembered).likely_forms() == {}


def test_it_is_proposed_for_files_inside_an_archive_too_and_for_no_others(tmp_path):
    path = zipped(tmp_path / "a.zip")
    answers = answered(path)
    FormChoices(answers).choose_encoding(path, path / "old.txt", "mac-arabic")
    again = answered(path, answers.to_remember())
    assert list(again.likely_forms()) == [path]
    assert {each: form.encoding for each, form in again.inside.items()} == {
        path / "old.txt": "mac-arabic"
    }
    assert again.intent().form_of(path / "old.txt").encoding == "mac-arabic"
    assert again.intent().form_of(path / "a.txt").encoding is None


def test_an_encoding_for_a_whole_archive_takes_back_those_of_its_files(tmp_path):
    path = zipped(tmp_path / "a.zip")
    answers = answered(path)
    FormChoices(answers).choose_encoding(path, path / "old.txt", "mac-arabic")
    assert FormChoices(answers).choose_encoding(path, None, "utf-8").encoding == "utf-8"
    assert answers.inside == {}
    assert answers.to_remember()["text"]["encoding"] == {"": "utf-8"}
