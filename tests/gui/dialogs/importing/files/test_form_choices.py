"""Choices of formats and encodings, in any order, are taken back one by one."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.labels.label_set import NEWS_LABELS
from annotator.formats.preview import preview
from annotator.gui.dialogs.importing.answers import Answers
from annotator.gui.dialogs.importing.files.form_choices import FormChoices

NAMES = ("a.log", "b.LOG", "c.txt", "بلا")
CHOICES = st.lists(
    st.tuples(
        st.sampled_from(("format", "encoding", "suffix")),
        st.sampled_from((None, *NAMES)),
        st.sampled_from((None, "text", "jsonl", "csv")),
        st.sampled_from((None, "utf-8", "windows-1256")),
    ),
    max_size=8,
)


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    path = tmp_path_factory.mktemp("choices") / "news.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in NAMES:
            archive.writestr(name, "قال الوزير إن الأعمال تبدأ")
    return preview(path)


def forms(answers, choices):
    """Return in which format and encoding each file inside would be read."""
    whole = choices.form_of(answers.paths[0])
    inside = (answers.paths[0] / name for name in NAMES)
    read = ((each, answers.inside.get(each, whole).of(each)) for each in inside)
    return {each.name: (form.format, form.encoding) for each, form in read}


@given(CHOICES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undo_gives_back_all_that_was_before_choice_by_choice(found, chosen):
    answers = Answers(NEWS_LABELS, ["سلمى"], "سلمى", {found.path: found})
    choices, path = FormChoices(answers), found.path
    states = []
    for what, name, format, encoding in chosen:
        inner = None if name is None else path / name
        state = (forms(answers, choices), dict(answers.encodings))
        if what == "encoding":
            choices.choose_encoding(path, inner, encoding)
        elif inner is not None and what == "format":
            choices.choose_format(path, inner, format)
        elif inner is not None and choices.count_others(path, inner):
            choices.choose_for_suffix(path, inner)
        if len(choices._before) > len(states):  # else it is a second thought about the same
            states.append(state)
    while choices.can_undo:
        assert choices.undo()[0] == path
        assert (forms(answers, choices), answers.encodings) == states.pop()
    assert states == []


def test_a_format_for_a_suffix_is_that_of_all_of_them_and_of_no_others(found):
    answers = Answers(NEWS_LABELS, ["سلمى"], "سلمى", {found.path: found})
    choices, path = FormChoices(answers), found.path
    choices.choose_encoding(path, path / "b.LOG", "windows-1256")
    choices.choose_format(path, path / "a.log", "csv")
    assert choices.count_others(path, path / "a.log") == 1
    choices.choose_for_suffix(path, path / "a.log")
    assert choices.count_others(path, path / "a.log") == 0
    assert forms(answers, choices) == {
        "a.log": ("csv", None),
        "b.LOG": ("csv", "windows-1256"),
        "c.txt": (None, None),
        "بلا": (None, None),
    }
    choices.choose_format(path, path / "بلا", "text")
    assert choices.count_others(path, path / "بلا") == 0
