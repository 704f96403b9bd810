"""The encoding of a file is told by its beginning, and said to be a guess where it is one."""

from __future__ import annotations

import pytest

from annotator.importers.encodings.encoding_guess import EncodingGuess, guess_encoding

ARTICLE = "وقعت شركة نجم العقارية عقدا مع وزارة الإسكان بقيمة 25 مليون ريال في الرياض، " * 40


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_makes_it_certain(encoding):
    content = f"\ufeff{ARTICLE}".encode(encoding)
    assert guess_encoding(content) == EncodingGuess(encoding, is_certain=True)


@pytest.mark.parametrize("cut", range(4))
def test_utf_8_is_certain_though_its_last_character_is_cut_off(cut):
    content = (ARTICLE + "📈").encode()
    assert guess_encoding(content[: len(content) - cut]) == EncodingGuess("utf-8", is_certain=True)


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be"])
def test_others_are_guesses(encoding):
    assert guess_encoding(ARTICLE.encode(encoding)) == EncodingGuess(encoding)


def test_what_is_no_text_has_none():
    assert guess_encoding(bytes(range(256)) * 20) == EncodingGuess(None)
