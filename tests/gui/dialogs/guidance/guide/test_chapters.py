"""The guide's files: two minutes, a reference in chapters, and links that lead somewhere."""

from __future__ import annotations

import re

import pytest

from annotator.gui.actions.table import ACTIONS
from annotator.gui.dialogs.guidance.guide.chapters import chapter_at, read_chapters, slug
from annotator.resource_files import resource

LANGUAGES = ("ar", "en")
FILES = ("guide", "reference")
MOST_WORDS = 400  # what is read in two minutes
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
_KEYS = re.compile(r"^\| (`.*?) \|", re.MULTILINE)


@pytest.fixture(params=LANGUAGES)
def chapters(request):
    return read_chapters(request.param)


def source(name, language):
    return (resource("guide") / f"{name}_{language}.md").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_beginning_is_read_in_two_minutes(language):
    words = _PICTURE.sub("", source("guide", language)).split()
    assert 150 < len(words) <= MOST_WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_beginning_shows_how_each_step_looks(language):
    names = [name.partition("-")[0] for name in _PICTURE.findall(source("guide", language))]
    assert names == ["window", "select", "label", "done", "export"]


def test_every_link_leads_to_a_chapter(chapters):
    links = [(here, each) for here in chapters for each in _LINK.findall(here.words)]
    assert len(links) > 20
    lost = [each for here, each in links if chapter_at(chapters, here, each) is None]
    assert lost == []


def test_the_contents_of_the_reference_link_each_chapter_in_its_order(chapters):
    contents = next(each for each in chapters if each.file.startswith("reference"))
    linked = [
        chapter_at(chapters, contents, each)
        for each in _LINK.findall(contents.words)
        if each.startswith("#")
    ]
    first = chapters.index(contents) + 1
    assert linked == list(range(first, len(chapters)))


def test_all_chapters_of_the_reference_stand_under_a_part(chapters):
    parts = [each.part for each in chapters]
    assert parts[:2] == ["", ""]
    assert "" not in parts[2:]
    assert len(set(parts)) == 5
    assert len({each.anchor for each in chapters[1:]}) == len(chapters) - 1


def test_a_link_from_elsewhere_or_to_nowhere_is_none(chapters):
    here = chapters[0]
    for address in ("https://example.org/", "#nowhere", "missing.md", "../secret.md#keys"):
        assert chapter_at(chapters, here, address) is None


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("Removing articles, and the trash", "removing-articles-and-the-trash"),
        ("Where is “Save”?", "where-is-save"),
        ("أين «حفظ»؟", "أين-حفظ"),
        ("المقالات المصحّحة", "المقالات-المصحّحة"),
    ],
)
def test_anchors_are_those_that_pages_of_repositories_have(title, anchor):
    assert slug(title) == anchor


def test_both_languages_have_the_same_chapters_and_pictures():
    arabic, english = (read_chapters(language) for language in LANGUAGES)
    assert len(arabic) == len(english)
    for one, other in zip(arabic, english, strict=True):
        pictures = [_PICTURE.findall(each.words) for each in (one, other)]
        assert [name.replace("-ar", "-en") for name in pictures[0]] == pictures[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_keys_has_only_keys_that_do_something(language):
    words = source("reference", language)
    known = {key for action in ACTIONS for key in action.keys} | {"Esc", "1", "9", "Alt", "Shift"}
    cells = _KEYS.findall(words[: words.index("`F9`") + 30])
    named = {key for cell in cells for key in re.findall(r"`([^`]+)`", cell)}
    assert len(named) > 40
    assert named - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_no_character_of_the_guide_takes_two_units_in_the_window(file, language):
    assert max(source(file, language)) <= "\uffff"  # else the places of hits would be others there


@pytest.mark.parametrize("file", FILES)
def test_arabic_is_not_slanted_but_stands_in_quotes(file):
    words = source(file, "ar")
    assert re.findall(r"(?<![*`])\*[^*`\n]+\*(?!\*)", words) == []
    assert words.count("«") == words.count("»") > 4
