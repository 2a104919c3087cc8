"""`normalize` on the characters as the interpreter keeps them, beside columns: those go by UTF-8."""

import random

import pyarrow as pa
import pytest

import qawl

# One, two and four bytes a character; hamza marks, which must be seen with their letters.
ALPHABETS = [
    "abc 12,;\x00\x07\x7f",
    "abc é\xa0\xad÷",
    "ابتةأإآٱىي ،٠١\u064b\u064e\u0651\u0670ـ",
    "ابةأ \u0653\u0654\u0655\u0670",
    "ابةأ\u064e “”ﷺﻻ\u200b\ufeff یک\u08f0",
    "ابةأ\u064e 😀𞸀",
]
NORMALIZERS = [
    qawl.Normalizer(profile=profile) for profile in ("search", "light", "camel", "nfkc", "analysis")
] + [qawl.Normalizer(with_rules=["digits-arabic", "elongation"])]


@pytest.mark.parametrize("normalizer", NORMALIZERS, ids=repr)
def test_all_roads_lead_to_the_same_text(normalizer):
    draw = random.Random(7)
    texts = [
        "".join(draw.choices(alphabet, k=length))
        for alphabet in ALPHABETS
        for length in [0, 1, 7, 31, 32, 33, 64, 100, 1000]
    ]
    normalized = [normalizer.normalize(text) for text in texts]
    assert list(normalizer.normalize_all(texts)) == normalized
    assert list(normalizer.normalize_all(pa.array(texts))) == normalized


def test_long_texts_leave_the_interpreter_to_others():
    text = "قالَ المديرُ " * 20_000
    assert qawl.normalize(text) == "قال المدير " * 20_000


def test_what_stays_is_not_copied():
    text = "قال المدير " * 9
    assert qawl.normalize(text) is text

    class Name(str):
        pass

    assert type(qawl.normalize(Name("قال"))) is str


def test_a_text_that_gets_narrower_is_an_ordinary_one():
    assert qawl.normalize("abc\u064e").isascii() and hash(qawl.normalize("abc\u064e")) == hash("abc")


@pytest.mark.parametrize("text", ["\ud800", "قالَ" * 30 + "\udfff", "قال" + "\ud83d" + "ة" * 90])
def test_what_is_no_character_is_refused(text):
    with pytest.raises(UnicodeEncodeError):
        qawl.normalize(text)
