"""The pipe for spaCy."""

import pytest
import spacy

import qawl.spacy


@pytest.fixture
def nlp():
    pipeline = spacy.blank("ar")
    pipeline.add_pipe("qawl")
    return pipeline


def test_quotations_are_spans(nlp, text, analysis):
    doc = nlp(text)
    assert doc._.qawl.to_dicts() == analysis.to_dicts()
    for span, quote in zip(doc.spans["quotes"], analysis, strict=True):
        assert quote.text in span.text
        assert (span.label_, span.id_) == (quote.kind, quote.speaker.name)


def test_mended_tokens_end_where_quotations_do(nlp, text, analysis):
    loose = nlp(text)
    qawl.spacy.fix_tokenizer(nlp)
    exact = nlp(text)
    quotes = [quote.text for quote in analysis]
    assert [span.text for span in exact.spans["quotes"]] == quotes
    assert [span.text for span in loose.spans["quotes"]] != quotes


def test_batches_and_options(text, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("id,name\nm1,سالم الحمدي\n", encoding="utf-8")
    nlp = spacy.blank("ar")
    nlp.add_pipe("qawl", config={"names": str(names)})
    spoken = 'وقال سالم الحمدي: "لن نرفع الأسعار".'
    docs = list(nlp.pipe([spoken, text, ""]))
    assert [len(doc.spans["quotes"]) > 0 for doc in docs] == [True, True, False]
    assert docs[0]._.qawl.speakers[0].entry.id == "m1"
