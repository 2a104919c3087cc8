"""Functions for DuckDB: `qawl.duckdb.register(con)`, then `select qawl_quotes(text) from …`.

DuckDB hands columns over through pyarrow, which must be installed.

>>> with duckdb.connect() as connection:
...     register(connection)
...     text = 'وقال الوزير سالم الحمدي: "لن نرفع الأسعار".'
...     connection.execute("select qawl_quotes($1)[1].speaker", [text]).fetchone()
('الوزير سالم الحمدي',)
"""

from typing import Any

import duckdb
import pyarrow as pa
from duckdb.func import PythonUDFType

import qawl

QUOTES = """STRUCT(
    kind VARCHAR, text VARCHAR, quote_start INTEGER, quote_end INTEGER, cue VARCHAR,
    speaker VARCHAR, speaker_kind VARCHAR, speaker_gender VARCHAR, entry VARCHAR,
    polarity VARCHAR, relayed_by VARCHAR, confidence DOUBLE
)[]"""
"""The type of what `qawl_quotes` gives."""


def register(
    connection: duckdb.DuckDBPyConnection, *, analyzer: qawl.Analyzer | None = None
) -> None:
    """Makes `qawl_quotes(text)` and `qawl_normalize(text)` known to the connection."""
    chosen = analyzer or qawl.Analyzer()

    # DuckDB calls from threads of its own, one for each part of the table.
    def quotes(texts: Any) -> Any:
        return pa.array(chosen.analyze_all(texts, threads=1))

    def normalize(texts: Any) -> Any:
        return pa.array(qawl.normalize_all(texts, threads=1))

    for name, function, result in (
        ("qawl_quotes", quotes, duckdb.type(QUOTES)),
        ("qawl_normalize", normalize, duckdb.type("VARCHAR")),
    ):
        connection.create_function(
            name, function, [duckdb.type("VARCHAR")], result, type=PythonUDFType.ARROW
        )
