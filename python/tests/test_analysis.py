"""Analyses from Python: the same nouns as in Rust, positions in code points."""

import copy
import pickle
import threading

import pytest

import qawl


def test_who_said_names_the_minister(analysis):
    answer = analysis.who_said("غير مقبول")[0]
    assert "إريك هولم" in answer.speaker.name
    assert answer.quote.text == "من غير المقبول على الإطلاق"
    assert answer.found.text == "غير المقبول"
    assert 0 < answer.score <= 1


def test_said_by_a_surname_or_a_title(analysis):
    quotes = analysis.said_by("هولم")
    assert quotes == analysis.said_by("وزير الخارجية النرويجي")
    assert all("هولم" in quote.speaker.name for quote in quotes)
    assert analysis.said_by("لا أحد") == []


def test_every_position_counts_code_points(analysis, text):
    for quote in analysis.quotes:
        assert text[quote.start : quote.end] == quote.text
        pieces = [*quote.parts, quote.cue, quote.mention, *(quote.speaker.mentions if quote.speaker else [])]
        for piece in filter(None, pieces):
            assert text[piece.start : piece.end] == piece.text


def test_positions_after_an_emoji():
    text = '😀 وقال الوزير سالم الحمدي: "لن نرفع الأسعار".'
    (quote,) = qawl.analyze(text).quotes
    assert text[quote.start : quote.end] == quote.text == "لن نرفع الأسعار"


def test_an_analysis_is_a_sequence(analysis):
    assert len(analysis) == len(analysis.quotes) == len(list(analysis)) > 0
    assert analysis[0] == analysis.quotes[0]
    assert analysis[-1] == analysis.quotes[-1]
    assert analysis[1:3] == analysis.quotes[1:3] and analysis[::-1] == analysis.quotes[::-1]
    with pytest.raises(IndexError, match="quotations"):
        analysis[len(analysis)]


def test_speakers_know_their_quotes(analysis):
    for speaker in analysis.speakers:
        assert all(quote.speaker == speaker for quote in speaker.quotes)
    assert {quote.index for speaker in analysis.speakers for quote in speaker.quotes} == {
        quote.index for quote in analysis.quotes if quote.speaker
    }


def test_dicts_tell_what_the_objects_tell(analysis):
    for quote, record in zip(analysis.quotes, analysis.to_dicts(), strict=True):
        assert record["kind"] == quote.kind
        assert record["content"] == {"start": quote.start, "end": quote.end, "text": quote.text}
        assert record["polarity"] == quote.polarity
        assert record["evidence"] == quote.evidence
        assert record["confidence"] == pytest.approx(quote.confidence, abs=0.001)
        assert (record["speaker"] and record["speaker"]["name"]) == (
            quote.speaker and quote.speaker.name
        )


def test_what_a_person_sees(analysis):
    assert repr(analysis).startswith(f"Analysis: {len(analysis)} quotations")
    assert "إريك هولم" in repr(analysis)
    assert repr(analysis.quotes[0]).startswith("Quote(")
    assert str(analysis.speakers[0]) == analysis.speakers[0].name
    assert str(analysis.quotes[0]) == analysis.quotes[0].text


@pytest.mark.parametrize("clone", [lambda x: pickle.loads(pickle.dumps(x)), copy.deepcopy])
def test_everything_pickles(analysis, clone):
    assert clone(analysis).to_dicts() == analysis.to_dicts()
    assert clone(analysis.quotes) == analysis.quotes
    assert clone(analysis.speakers) == analysis.speakers
    answer = analysis.who_said("غير مقبول")[0]
    assert repr(clone(answer)) == repr(answer)
    assert clone(answer.found) == answer.found
    assert clone(qawl.Analyzer(min_confidence=0.5)).min_confidence == 0.5


def test_hashes_follow_equality(text):
    one, other = qawl.analyze(text), qawl.analyze(text)
    assert set(one.quotes) == set(other.quotes)
    assert set(one.speakers) == set(other.speakers)
    assert one.quotes[0] != one.quotes[1]
    assert one.quotes[0] != "words"


def test_min_confidence_drops_quotations(text, analysis):
    floor = min(quote.confidence for quote in analysis) + 0.01
    sure = qawl.Analyzer(min_confidence=floor).analyze(text)
    assert len(sure) < len(analysis)
    assert all(quote.confidence >= floor for quote in sure)


def test_options_are_keywords_and_checked():
    with pytest.raises(qawl.QawlError, match="min_confidence is 2"):
        qawl.Analyzer(min_confidence=2)
    with pytest.raises(TypeError):
        qawl.Analyzer(0.5)
    with pytest.raises(TypeError):
        qawl.analyze(None)
    assert issubclass(qawl.QawlError, ValueError)


def test_classes_are_frozen(analysis):
    with pytest.raises(AttributeError):
        analysis.quotes[0].kind = "mixed"
    with pytest.raises(AttributeError):
        analysis.text = ""


def test_threads_share_an_analyzer(text, analysis):
    analyzer = qawl.Analyzer()
    found = []
    work = [threading.Thread(target=lambda: found.append(analyzer.analyze(text).to_dicts())) for _ in range(4)]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert found == [analysis.to_dicts()] * 4


def test_normalize_folds_spelling():
    assert qawl.normalize("المسؤولِيَّة إلى") == qawl.normalize("المسؤوليه الي")
