"""Expressions for Polars: `import qawl.polars`, then `pl.col("text").qawl.quotes()`.

They work row by row, so that lazy and streaming queries may split the column as they like.

>>> articles = pl.LazyFrame({"text": ['وقال الوزير سالم الحمدي: "لن نرفع الأسعار".']})
>>> quotes = articles.select(pl.col("text").qawl.quotes().explode().struct.unnest())
>>> quotes.select("speaker", "quote_start").collect(engine="streaming").row(0)
('الوزير سالم الحمدي', 26)
"""

import polars as pl

import qawl

QUOTES = pl.Series(qawl.analyze_all([])).dtype
"""The type of a cell of `quotes()`: a list of structs with the fields of `qawl.quotes_table`."""


@pl.api.register_expr_namespace("qawl")
class Expressions:
    """What qawl does with a column of texts."""

    def __init__(self, texts: pl.Expr) -> None:
        self._texts = texts

    def quotes(self, *, analyzer: qawl.Analyzer | None = None) -> pl.Expr:
        """The quotations of each text."""
        chosen = analyzer or qawl.Analyzer()
        return self._texts.map_batches(
            lambda texts: pl.Series(texts.name, chosen.analyze_all(texts)),
            return_dtype=QUOTES,
            is_elementwise=True,
        )

    def normalize(self, *, normalizer: qawl.Normalizer | None = None) -> pl.Expr:
        """The normalized texts."""
        chosen = normalizer or qawl.Normalizer()
        return self._texts.map_batches(
            lambda texts: pl.Series(texts.name, chosen.normalize_all(texts)),
            return_dtype=pl.String,
            is_elementwise=True,
        )
