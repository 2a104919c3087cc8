"""A pipe for spaCy: `nlp.add_pipe("qawl")`.

It puts the quotations into `doc.spans["quotes"]` (label: the kind; id: the speaker's name), widened
to whole tokens where a token reaches over their borders, and the analysis with the exact positions
into `doc._.qawl`. `fix_tokenizer` makes spaCy's Arabic tokens end where quotation marks begin.

>>> import spacy
>>> nlp = spacy.blank("ar")
>>> pipe = nlp.add_pipe("qawl")
>>> doc = nlp('وقال الوزير سالم الحمدي : " لن نرفع الأسعار " .')
>>> [(span.text, span.label_, span.id_) for span in doc.spans["quotes"]]
[('لن نرفع الأسعار', 'direct', 'الوزير سالم الحمدي')]
"""

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import compile_infix_regex, compile_suffix_regex

import qawl

MARKS = '[»"”“«،؛؟:.()\\]]'
"""Characters that end an Arabic word and that spaCy leaves in it."""

if not Doc.has_extension("qawl"):
    Doc.set_extension("qawl", default=None)


class Quotes:
    """The component."""

    def __init__(self, analyzer: qawl.Analyzer) -> None:
        self._analyzer = analyzer

    def __call__(self, doc: Doc) -> Doc:
        return mark(doc, self._analyzer.analyze(doc.text))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 128) -> Iterator[Doc]:
        """Marks one document after the other."""
        return map(self, docs)


def mark(doc: Doc, analysis: qawl.Analysis) -> Doc:
    """Puts what was found in the document's text into the document."""
    doc._.qawl = analysis
    doc.spans["quotes"] = [span for quote in analysis if (span := span_of(doc, quote))]
    return doc


def span_of(doc: Doc, quote: qawl.Quote) -> Span | None:
    """The tokens that hold the quotation."""
    name = quote.speaker.name if quote.speaker else ""
    return doc.char_span(
        quote.start, quote.end, label=quote.kind, span_id=name, alignment_mode="expand"
    )


@Language.factory("qawl", default_config={"names": None, "min_confidence": 0.0})
def make(nlp: Language, name: str, names: str | None, min_confidence: float) -> Quotes:
    """The component, with the list of names in the file `names`."""
    gazetteer = qawl.Gazetteer.open(names) if names else None
    return Quotes(qawl.Analyzer(gazetteer=gazetteer, min_confidence=min_confidence))


def fix_tokenizer(nlp: Language) -> None:
    """Cuts quotation marks and punctuation off the words of an Arabic pipeline."""
    defaults = nlp.Defaults
    suffixes = [*(defaults.suffixes or []), MARKS]
    infixes = [*(defaults.infixes or []), '[«»"”“،:؛]']
    tokenizer: Any = nlp.tokenizer
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
