"""Clitics: where a word may be cut, and where never."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from annotator.arabic.clitics.attested import Attested, first_words
from annotator.arabic.clitics.clitics import clitic_analyzer, proclitic_cuts
from annotator.arabic.clitics.morphology import CALIMA, CliticAnalyzer, Reading

CHECKOUT = Path(__file__).resolve().parents[3]
WHOLE = [
    "وزارة",
    "بنك",
    "كويت",
    "الكويت",
    "لبنان",
    "فيسبوك",
    "بلومبرغ",
    "وول",
    "كوالكوم",
    "لينكدإن",
    "فرنسا",
    "سوريا",
    "بيروت",
    "ليبيا",
    "كندا",
    "وكالة",
    "فارس",
    "سلمان",
    "كريم",
    "وليد",
    "بدر",
    "لندن",
    "بلاكستون",
    "سوفت",
    "فوكسكون",
    "ستارغيت",
    "ستارمر",
    "بكين",
    "وسام",
]


def rests(word, text="", labelled=()):
    attested = Attested(text, first_words(labelled))
    return [word[cut:] for cut in proclitic_cuts(word, attested)]


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_that_begins_like_a_proclitic_is_not_cut(word):
    # Even where the text holds what a cut would leave.
    scraps = " ".join((word[1:], word[2:]))

    assert rests(word, scraps) == []


@pytest.mark.parametrize(
    ("word", "rest"),
    [
        ("وزارته", None),
        ("وأوراكل", "أوراكل"),
        ("لأوراكل", "أوراكل"),
        ("وبالرياض", "الرياض"),
        ("وَبِشَرِكَةِ", "شَرِكَةِ"),
        ("فـــسابك", "سابك"),
        ("للأمم", "لأمم"),
        ("وللسعودية", "لسعودية"),
        ("للبنان", "لبنان"),
        ("سيبدأ", "يبدأ"),
        ("لـOpenAI", "OpenAI"),
        ("وOpenAI", "OpenAI"),
        ("بـ25", "25"),
        ("و٢٠", "٢٠"),
        ("ولبنان", "لبنان"),
        ("وبنك", "بنك"),
        ("قطر", None),
        ("و", None),
        ("OpenAI", None),
        ("", None),
    ],
)
def test_the_lexicon_and_the_script_tell_where_to_cut(word, rest):
    assert rests(word)[:1] == ([] if rest is None else [rest])


def test_an_unknown_name_is_cut_where_it_is_labelled_or_in_the_text():
    assert rests("وخزامان") == []
    assert rests("وخزامان", labelled=["خزامان القابضة"]) == ["خزامان"]
    assert rests("وخزامان", "قالت خزامان") == ["خزامان"]
    assert rests("بخزامان", "قالت الخزامان") == ["خزامان"]
    assert rests("للخزامان", "قالت الخزامان") == ["لخزامان"]


def test_what_is_part_of_another_word_in_the_text_counts_for_nothing():
    assert rests("وخزامان", "خزامانية") == []


def test_a_word_labelled_whole_is_not_cut_unless_the_label_is_its_own():
    attested = Attested("خزامان", first_words(["وخزامان"]))

    assert proclitic_cuts("وخزامان", attested) == []
    assert proclitic_cuts("وخزامان", attested, besides=1) == [1]


def test_labels_that_are_made_later_count_at_once():
    labelled = Counter[str]()
    attested = Attested("", labelled)

    assert proclitic_cuts("وخزامان", attested) == []
    labelled.update(first_words(["«خزامان»"]))
    assert proclitic_cuts("وخزامان", attested) == [1]


def test_threads_share_one_analyzer():
    analyzer = CliticAnalyzer()

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: analyzer.readings("وقطر"), range(32)))

    assert analyzer.source == "own"
    assert Reading(1, article=False, known=True) in found[0]
    assert all(each == found[0] for each in found)


BARE = "prc3:0 prc2:0 prc1:0 prc0:0 gloss:x source:lex"
TINY_CALIMA = f"""###DEFINES###
DEFINE diac diac:*open*
DEFINE lex lex:*open*
DEFINE bw bw:*open*
DEFINE gloss gloss:*open*
DEFINE source source:*open*
DEFINE root root:*open*
DEFINE pattern pattern:*open*
DEFINE caphi caphi:*open*
DEFINE pos pos:noun pos:digit pos:punc pos:latin
DEFINE prc3 prc3:0 prc3:>a_ques
DEFINE prc2 prc2:0 prc2:wa_conj
DEFINE prc1 prc1:0 prc1:mA_neg
DEFINE prc0 prc0:0
###DEFAULTS###
DEFAULT pos:noun prc3:0 prc2:0 prc1:0 prc0:0
DEFAULT pos:digit prc3:0 prc2:0 prc1:0 prc0:0
DEFAULT pos:punc prc3:0 prc2:0 prc1:0 prc0:0
DEFAULT pos:latin prc3:0 prc2:0 prc1:0 prc0:0
###ORDER###
ORDER diac lex bw gloss pos prc3 prc2 prc1 prc0 source
###TOKENIZATIONS###
###STEMBACKOFF###
STEMBACKOFF PROP N
###PREFIXES###
\tP0\tdiac: bw:
و\tP1\tdiac:و bw:و/CONJ+ prc2:wa_conj
ا\tP2\tdiac:ا bw:ا/INTERROG_PART+ prc3:>a_ques
ما\tP3\tdiac:ما bw:ما/NEG_PART+ prc1:mA_neg
###SUFFIXES###
\tS0\tdiac: bw:
###STEMS###
NOAN\tN\tdiac:NOAN lex:NOAN_1 bw:NOAN/NOUN_PROP pos:noun {BARE}
خزامان\tN\tdiac:خزامان lex:خزامان_1 bw:خزامان/NOUN pos:noun {BARE}
###TABLE AB###
P0 N
P1 N
P2 N
P3 N
###TABLE BC###
N S0
###TABLE AC###
P0 S0
P1 S0
P2 S0
P3 S0
"""


def calima_in(folder: Path, content: str) -> Path:
    path = folder / "data" / "morphology_db" / CALIMA / "morphology.db"
    path.parent.mkdir(parents=True)
    path.write_text(content, "utf-8")
    return folder


def test_the_users_calima_takes_over_once_warmed(tmp_path):
    analyzer = CliticAnalyzer(calima_in(tmp_path, TINY_CALIMA))

    assert not analyzer.knows("خزامان")
    analyzer.warm()

    assert analyzer.source == CALIMA
    assert analyzer.knows("خزامان")
    assert proclitic_cuts("وخزامان", Attested(), analyzer=analyzer) == [1]
    assert proclitic_cuts("اخزامان", Attested(), analyzer=analyzer) == []
    assert proclitic_cuts("ماخزامان", Attested(), analyzer=analyzer) == []


def test_a_broken_calima_leaves_our_own_in_place(tmp_path):
    analyzer = CliticAnalyzer(calima_in(tmp_path, "not a database\n"))

    analyzer.warm()

    assert analyzer.source == "own"
    assert analyzer.knows("بنك")


def in_a_fresh_process(code: str, **environment: str) -> str:
    prelude = (
        "import socket, sys\n"
        "def refuse(*_): raise AssertionError('the network was asked')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", prelude + code],
        cwd=CHECKOUT, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_is_loaded_before_it_is_used():
    code = (
        "import annotator.arabic.edges.snapping, annotator.arabic.occurrences, annotator.project\n"
        "print(sorted(name for name in sys.modules if name.startswith('camel_tools.')))"
    )

    found = in_a_fresh_process(code)

    assert "morphology" not in found
    assert "dediac" not in found
    assert "tokenizers" not in found


def test_loading_asks_no_network_and_leaves_no_folder_behind(tmp_path):
    code = (
        "import os\n"
        "from annotator.arabic.clitics.clitics import clitic_analyzer\n"
        "analyzer = clitic_analyzer(); analyzer.warm()\n"
        "print(analyzer.source, os.environ.get('CAMELTOOLS_DATA'))"
    )

    assert in_a_fresh_process(code, HOME=str(tmp_path), USERPROFILE=str(tmp_path)) == "own None\n"
    assert list(tmp_path.iterdir()) == []


def test_without_a_home_the_letters_serve(tmp_path):
    home = tmp_path / "file"
    home.write_text("")
    code = (
        "from annotator.arabic.clitics.attested import Attested\n"
        "from annotator.arabic.clitics.clitics import clitic_analyzer, proclitic_cuts\n"
        "print(proclitic_cuts('\u0648\u062e\u0632\u0627\u0645\u0627\u0646',"
        " Attested('\u062e\u0632\u0627\u0645\u0627\u0646')))\n"
        "print(clitic_analyzer().source, bool(clitic_analyzer().failure))"
    )

    assert in_a_fresh_process(code, HOME=str(home), USERPROFILE=str(home)) == "[1]\nletters True\n"


def test_the_database_is_the_one_its_words_make():
    done = subprocess.run(
        [sys.executable, CHECKOUT / "packaging" / "make_morphology_db.py", "--check"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr


def test_the_shared_analyzer_is_one():
    assert clitic_analyzer() is clitic_analyzer()
