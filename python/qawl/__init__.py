"""Who said what, in Arabic text.

>>> import qawl
>>> analysis = qawl.analyze('وقال الوزير سالم الحمدي: "لن نرفع الأسعار".')
>>> quote = analysis.quotes[0]
>>> print(quote.speaker.name, quote.text, sep=": ")
الوزير سالم الحمدي: لن نرفع الأسعار
>>> analysis.text[quote.start:quote.end] == quote.text
True
"""

from qawl._errors import QawlError
from qawl._qawl import (
    Analysis,
    Analyzer,
    Answer,
    Column,
    Entry,
    Gazetteer,
    Match,
    Normalizer,
    Piece,
    Quote,
    Speaker,
    Table,
    analyze,
    analyze_all,
    normalize,
    normalize_all,
    quotes_table,
    speakers,
)
from qawl._show import show

__all__ = [
    "Analysis",
    "Analyzer",
    "Answer",
    "Column",
    "Entry",
    "Gazetteer",
    "Match",
    "Normalizer",
    "Piece",
    "QawlError",
    "Quote",
    "Speaker",
    "Table",
    "analyze",
    "analyze_all",
    "normalize",
    "normalize_all",
    "quotes_table",
    "show",
    "speakers",
]
