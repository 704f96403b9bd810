"""spaCy's numbers for strings and attributes, as its files have them."""

from __future__ import annotations

from functools import lru_cache

# spacy.attrs: numbers of the attributes that are read or written
ORTH, ENT_IOB, ENT_TYPE = 65, 77, 78

_FLAGS = """
    IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM
    LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT
    IS_CURRENCY
"""
_ATTRIBUTES = """
    ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE
    HEAD SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN
    PUNCT SCONJ SYM VERB X EOL SPACE
"""
_LABELS = """
    PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT
    MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc
    ccomp complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta
    neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp pobj
    poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH
    ENT_ID IDX _
"""
# What spacy.symbols names has its place there for a number, whether as a word or as a label.
_SYMBOLS = {
    name: number
    for number, name in enumerate(
        (
            "",
            *_FLAGS.split(),
            *(f"FLAG{n}" for n in range(19, 64)),
            *_ATTRIBUTES.split(),
            *(f"DEPRECATED{n:03}" for n in range(1, 277)),
            *_LABELS.split(),
        )
    )
}

_MULTIPLIER = 0xC6A4A7935BD1E995
_MASK = 0xFFFF_FFFF_FFFF_FFFF


@lru_cache(maxsize=100_000)
def string_number(text: str) -> int:
    """Return the 64-bit number of a string, as spacy.strings.StringStore has it.

    Beside symbols it is MurmurHash64A (Appleby 2008) of its UTF-8, with the seed 1.
    """
    if text in _SYMBOLS:
        return _SYMBOLS[text]
    content = text.encode()
    length = len(content)
    number = 1 ^ (length * _MULTIPLIER & _MASK)
    whole = length & ~7
    for at in range(0, whole, 8):
        block = int.from_bytes(content[at : at + 8], "little") * _MULTIPLIER & _MASK
        block ^= block >> 47
        number = (number ^ (block * _MULTIPLIER & _MASK)) * _MULTIPLIER & _MASK
    if rest := content[whole:]:
        number = (number ^ int.from_bytes(rest, "little")) * _MULTIPLIER & _MASK
    number = (number ^ number >> 47) * _MULTIPLIER & _MASK
    return number ^ number >> 47
