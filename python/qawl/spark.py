"""Quotations in PySpark: `qawl.spark.quotes(df, "text")` gives one row a quotation.

`quotes_udf` gives one cell a text, and `register` makes both functions known to SQL. Texts and
results cross as Arrow data; an analyzer with its list of names travels inside the function. Spark
starts a Python process for each core, so each works on one thread. `docs/spark.md` tells more.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession, functions
from pyspark.sql.types import (
    ArrayType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

import qawl

QUOTE = StructType(
    [
        StructField("kind", StringType()),
        StructField("text", StringType()),
        StructField("quote_start", IntegerType()),
        StructField("quote_end", IntegerType()),
        StructField("cue", StringType()),
        StructField("speaker", StringType()),
        StructField("speaker_kind", StringType()),
        StructField("speaker_gender", StringType()),
        StructField("entry", StringType()),
        StructField("polarity", StringType()),
        StructField("relayed_by", StringType()),
        StructField("confidence", DoubleType()),
    ]
)
"""The type of a quotation: the fields of `qawl.quotes_table`, the id left out."""


def quotes(
    frame: DataFrame,
    text: str,
    *,
    keep: Sequence[str] | None = None,
    analyzer: qawl.Analyzer | None = None,
) -> DataFrame:
    """One row for each quotation in the column `text`, lazily.

    The columns `keep` of its document come first, by default all but the text, then the fields of
    `QUOTE`. Texts without quotations, and missing ones, have no row.
    """
    kept = [name for name in frame.columns if name != text] if keep is None else list(keep)
    picked = frame.select(*dict.fromkeys([*kept, text]))
    if not isinstance(picked.schema[text].dataType, StringType):
        raise TypeError(f"the column {text} is {picked.schema[text].dataType}, not of text")
    schema = StructType([*(picked.schema[name] for name in kept), *QUOTE.fields])
    check_names(schema.names)
    return picked.mapInArrow(rows_of(text, kept, analyzer or qawl.Analyzer()), schema)


def check_names(names: Sequence[str]) -> None:
    """Refuses a name that is given twice; Spark's names know no case."""
    seen: set[str] = set()
    for name in names:
        if name.lower() in seen:
            raise qawl.QawlError(
                f"the result would have two columns {name}: rename the frame's, or leave it out"
                " of `keep`"
            )
        seen.add(name.lower())


def rows_of(
    text: str, kept: Sequence[str], analyzer: qawl.Analyzer
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What each process of an executor does with its part of the frame."""

    def rows(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            texts = batch.column(text)
            found = pa.table(qawl.quotes_table(texts, analyzer=analyzer, threads=1))
            documents = pa.Table.from_batches([batch.select(list(kept))]).take(found["id"])
            columns = [*documents.columns, *found.columns[1:]]
            names = [*kept, *found.column_names[1:]]
            yield from pa.Table.from_arrays(columns, names=names).to_batches()

    return rows


def quotes_udf(*, analyzer: qawl.Analyzer | None = None) -> Any:
    """A function of a column that gives the quotations of each text, as an array of `QUOTE`."""
    chosen = analyzer or qawl.Analyzer()

    def qawl_quotes(texts: pa.Array) -> pa.Array:
        return pa.array(chosen.analyze_all(texts, threads=1))

    return arrow_udf()(qawl_quotes, ArrayType(QUOTE))


def normalize_udf(*, normalizer: qawl.Normalizer | None = None) -> Any:
    """A function of a column that gives the normalized texts."""
    chosen = normalizer or qawl.Normalizer()

    def qawl_normalize(texts: pa.Array) -> pa.Array:
        return pa.array(chosen.normalize_all(texts, threads=1))

    return arrow_udf()(qawl_normalize, StringType())


def arrow_udf() -> Any:
    """Spark's own, which came with 4.1; its type hints leave it out."""
    return getattr(functions, "arrow_udf")


def register(session: SparkSession, *, analyzer: qawl.Analyzer | None = None) -> None:
    """Makes `qawl_quotes(text)` and `qawl_normalize(text)` known to the session's SQL."""
    session.udf.register("qawl_quotes", quotes_udf(analyzer=analyzer))
    session.udf.register("qawl_normalize", normalize_udf())
