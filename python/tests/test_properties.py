"""Any text has an analysis, and its positions are the text's own."""

from hypothesis import given, settings
from hypothesis import strategies as st

import qawl

PIECES = ["وقال", " ", "الوزير", "سالم الحمدي", ":", '"', "«", "»", "”", "“", "إن", "أن", "،", ".", "\n", "😀", "\u064e", "\u200f"]
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map(" ".join),
)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_positions_are_the_texts_own(text):
    analysis = qawl.analyze(text)
    assert analysis.text == text
    for quote in analysis.quotes:
        assert text[quote.start : quote.end] == quote.text
        for piece in (quote.cue, quote.mention):
            assert piece is None or text[piece.start : piece.end] == piece.text
    repr(analysis), analysis._repr_html_(), analysis.to_dicts()


@settings(max_examples=100, deadline=None)
@given(texts, texts)
def test_questions_never_fail(text, words):
    analysis = qawl.analyze(text)
    for answer in analysis.who_said(words):
        assert text[answer.found.start : answer.found.end] == answer.found.text
    analysis.said_by(words)
    qawl.normalize(words)
