"""A quotation's positions cut its words out of the text, in every engine's own way of cutting.

QAWL_CORPUS may name a file of lines of JSON to try it on.
"""

import duckdb
import polars as pl
import pyarrow as pa
import pytest

import qawl
import qawl.duckdb
import qawl.polars
from documents import SPOKEN, documents


@pytest.fixture(scope="module")
def texts():
    return [SPOKEN, *documents()]


@pytest.fixture(scope="module")
def count(texts):
    return len(qawl.quotes_table(texts))


def test_python(texts, count):
    quotes = [quote for text in texts for quote in qawl.analyze(text)]
    assert len(quotes) == count > 100
    for quote in quotes:
        assert quote.analysis.text[quote.start : quote.end] == quote.text


def test_arrow(texts, count):
    quotes = pa.table(qawl.quotes_table(pa.array(texts))).to_pylist()
    assert len(quotes) == count
    for quote in quotes:
        text = texts[quote["id"]]
        assert text[quote["quote_start"] : quote["quote_end"]] == quote["text"]


def test_polars(texts, count):
    frame = pl.DataFrame({"article": texts})
    quotes = frame.with_columns(q=pl.col("article").qawl.quotes()).explode("q").drop_nulls("q")
    cut = quotes.unnest("q").select(
        "text",
        cut=pl.col("article").str.slice(
            pl.col("quote_start"), pl.col("quote_end") - pl.col("quote_start")
        ),
    )
    assert len(cut) == count
    assert cut["text"].equals(cut["cut"], null_equal=False)


def test_duckdb(texts, count):
    with duckdb.connect() as connection:
        qawl.duckdb.register(connection)
        connection.register("articles", pa.table({"article": texts}))
        cut = connection.sql(
            "select q.text = substring(article, q.quote_start + 1, q.quote_end - q.quote_start)"
            " from (select article, unnest(qawl_quotes(article)) as q from articles)"
        )
        assert cut.fetchall() == [(True,)] * count
