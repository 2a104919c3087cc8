"""Columns in and out: Arrow, lists, pandas, Polars, DuckDB, each for real."""

import pickle
import subprocess
import sys

import pytest

import qawl

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa

import qawl.duckdb
import qawl.pandas
import qawl.polars
from documents import SPOKEN


@pytest.fixture(scope="module")
def texts(text):
    return [SPOKEN, None, "", text, *[SPOKEN] * 100]


@pytest.fixture(scope="module")
def expected(texts):
    """The struct of every quotation, out of the analyses one by one."""
    return [text if text is None else rows(qawl.analyze(text)) for text in texts]


def rows(analysis):
    return [row(quote) for quote in analysis.quotes]


def row(quote):
    speaker = quote.speaker
    return {
        "kind": quote.kind,
        "text": quote.text,
        "quote_start": quote.start,
        "quote_end": quote.end,
        "cue": quote.cue and quote.cue.text,
        "speaker": speaker and speaker.name,
        "speaker_kind": speaker and speaker.kind,
        "speaker_gender": speaker and speaker.gender,
        "entry": None,
        "polarity": quote.polarity,
        "relayed_by": "، ".join(quote.relayed_by) or None,
        "confidence": round(quote.confidence, 3),
    }


def columns(texts):
    half = len(texts) // 2
    yield "list", texts
    yield "iterator", iter(texts)
    for kind in (pa.string(), pa.large_string(), pa.string_view()):
        yield str(kind), pa.array(texts, kind)
    padded = pa.array(["x", *texts, "y"])
    yield "slice", padded[1:-1]
    yield "chunks", pa.chunked_array([padded[1 : half + 1], padded[half + 1 : -1]])
    yield "polars", pl.Series(texts)
    yield "pandas", pd.Series(texts)
    yield "pandas objects", pd.Series(texts, dtype=object)
    yield "pandas arrow", pd.Series(texts, dtype=pd.ArrowDtype(pa.string()))
    yield "numpy", pd.Series(texts, dtype=object).to_numpy()


def test_every_kind_of_column_gives_the_same(texts, expected):
    for name, column in columns(texts):
        result = pa.array(qawl.analyze_all(column))
        result.validate(full=True)
        assert result.to_pylist() == expected, name


def test_results_are_sequences(texts):
    column = qawl.analyze_all(pa.chunked_array([texts[:3], texts[3:]]))
    assert len(column) == len(texts)
    assert column[1] is None
    assert column[3].text == texts[3] and column[-1].text == SPOKEN
    assert [None if item is None else item.text for item in column] == texts
    assert [item.text for item in column[3:8:2]] == texts[3:8:2]
    assert [item.text for item in column[:-4:-1]] == texts[:-4:-1] and column[5:5] == []
    with pytest.raises(IndexError):
        column[len(texts)]
    with pytest.raises(TypeError):
        column["text"]


def test_results_are_python_s_own_too(texts, expected):
    names = qawl.Gazetteer([qawl.Entry("سالم الحمدي", id="m1")])
    for column in (qawl.analyze_all(texts), qawl.normalize_all(texts), names.find_all(texts)):
        assert column.to_pylist() == pa.array(column).to_pylist()
    assert qawl.analyze_all(texts).to_pylist() == expected
    for ids in (None, map(str, range(len(texts)))):
        quotes = qawl.quotes_table(texts, ids=ids)
        for table in (quotes, qawl.speakers(quotes)):
            assert table.to_pylist() == pa.table(table).to_pylist()


def test_positions_slice_the_texts(texts):
    for text, quotes in zip(texts, pa.array(qawl.analyze_all(texts)).to_pylist(), strict=True):
        for quote in quotes or []:
            assert text[quote["quote_start"] : quote["quote_end"]] == quote["text"]


def test_missing_values_and_what_is_no_text():
    assert len(qawl.analyze_all([None, float("nan"), pd.NA])) == 3
    assert list(qawl.analyze_all(pa.nulls(2))) == [None, None]
    assert list(qawl.analyze_all([])) == []
    for wrong, message in [
        ("one text", "not a column"),
        (["x", 3], "text 1 is int"),
        (pa.array([1, 2]), "Int64"),
        (pa.array(["x"]).dictionary_encode(), "Dictionary"),
    ]:
        with pytest.raises(TypeError, match=message):
            qawl.analyze_all(wrong)
    with pytest.raises(qawl.QawlError, match="text 1"):
        qawl.analyze_all(["x", "\ud800"])


def test_bytes_that_are_no_text_are_refused():
    offsets, data = pa.py_buffer(b"\0\0\0\0\1\0\0\0\2\0\0\0"), pa.py_buffer(b"a\xff")
    broken = pa.StringArray.from_buffers(2, offsets, data)
    with pytest.raises(qawl.QawlError, match="text 1 is not UTF-8"):
        qawl.analyze_all(broken)


def test_the_long_table(texts, expected):
    quotes = [(at, quote) for at, found in enumerate(expected) for quote in found or []]
    table = qawl.quotes_table(texts)
    assert table.column_names == ["id", *expected[0][0]]
    assert pa.table(table).to_pylist() == [{"id": at, **quote} for at, quote in quotes]
    named = qawl.quotes_table(texts, ids=[f"doc{at}" for at in range(len(texts))])
    assert pl.DataFrame(named)["id"].to_list() == [f"doc{at}" for at, _ in quotes]
    assert len(table) == len(quotes)
    with pytest.raises(qawl.QawlError, match="1 ids for 104 texts"):
        qawl.quotes_table(texts, ids=[1])


def test_normalized_columns(texts):
    expected = [text if text is None else qawl.normalize(text) for text in texts]
    for name, column in columns(texts):
        result = qawl.normalize_all(column)
        assert pa.array(result).to_pylist() == list(result) == expected, name


def test_found_names():
    names = qawl.Gazetteer([qawl.Entry("سالم الحمدي", id="m1")])
    column = names.find_all([SPOKEN, None])
    (found,) = column[0]
    assert column[1] is None and found == names.find(SPOKEN)[0]
    assert pa.array(column).to_pylist() == [
        [
            {
                "match_start": found.start,
                "match_end": found.end,
                "text": "سالم الحمدي",
                "name": "سالم الحمدي",
                "entry": "m1",
                "proclitics": "",
            }
        ],
        None,
    ]


def copied(thing):
    copy = pickle.loads(pickle.dumps(thing))
    assert repr(copy) == repr(thing) and len(copy) == len(thing)
    return copy


def test_columns_pickle(texts):
    for name, column in columns(texts):
        found = qawl.analyze_all(column)
        copy = copied(found)
        assert pa.array(copy).equals(pa.array(found)), name
        assert copy[1] is None and copy[3].to_dicts() == found[3].to_dicts()
    assert list(copied(qawl.normalize_all(texts))) == list(qawl.normalize_all(texts))
    assert len(copied(qawl.analyze_all([]))) == 0


def test_columns_of_a_list_of_names_pickle():
    names = qawl.Gazetteer([qawl.Entry("سالم الحمدي", id="m1"), qawl.Entry("سالم", id="m2")])
    analyses = qawl.Analyzer(gazetteer=names).analyze_all([SPOKEN])
    assert copied(analyses)[0][0].speaker.entry.id == "m1"
    for overlapping in (False, True):
        found = names.find_all([SPOKEN, None], overlapping=overlapping)
        assert pa.array(copied(found)).equals(pa.array(found))
        assert list(copied(found)) == list(found)


def test_tables_pickle(texts):
    for ids in (None, map(str, range(len(texts)))):
        quotes = qawl.quotes_table(texts, ids=ids)
        for table in (quotes, qawl.speakers(quotes), qawl.quotes_table([])):
            assert pa.table(copied(table)).equals(pa.table(table))


def test_pandas_keeps_the_index(texts, expected):
    series = pd.Series(texts, index=range(100, 100 + len(texts)), name="text")
    quotes = qawl.pandas.quotes(series)
    assert list(quotes.index) == list(series.index) and quotes.name == "text"
    assert pa.array(quotes).to_pylist() == expected
    assert quotes.explode().struct.field("speaker").iloc[0] == "الوزير سالم الحمدي"
    normalized = qawl.pandas.normalize(series)
    assert normalized.iloc[0] == qawl.normalize(SPOKEN) and normalized.dtype == series.dtype


def test_pandas_without_pyarrow():
    program = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "import pandas as pd, qawl.pandas\n"
        f"quotes = qawl.pandas.quotes(pd.Series([{SPOKEN!r}, None], index=[5, 6]))\n"
        "assert list(quotes.index) == [5, 6] and quotes[6] is None\n"
        "print(quotes[5])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(rows(qawl.analyze(SPOKEN)))


def test_polars_eager_lazy_and_streaming(texts, expected):
    frame = pl.DataFrame({"text": texts})
    quotes = pl.col("text").qawl.quotes().alias("quotes")
    assert frame.with_columns(quotes)["quotes"].to_list() == expected
    lazy = frame.lazy().with_columns(quotes, pl.col("text").qawl.normalize().alias("plain"))
    assert lazy.collect_schema()["quotes"] == qawl.polars.QUOTES
    for engine in ("in-memory", "streaming"):
        assert lazy.collect(engine=engine)["quotes"].to_list() == expected
    exploded = lazy.select("quotes").drop_nulls().explode("quotes").drop_nulls().unnest("quotes")
    assert "الوزير سالم الحمدي" in exploded.collect()["speaker"].to_list()


def test_duckdb(texts, expected):
    with duckdb.connect() as connection:
        qawl.duckdb.register(connection)
        articles = pa.table({"text": texts})
        connection.register("articles", articles)
        found = connection.sql("select qawl_quotes(text) from articles").fetchall()
        assert [cell for (cell,) in found] == expected
        speakers = connection.sql(
            "select q.speaker, count(*) from (select unnest(qawl_quotes(text)) as q from articles)"
            " group by 1 order by 2 desc"
        ).fetchall()
        assert speakers[0] == ("الوزير سالم الحمدي", 101)
        plain = connection.sql("select qawl_normalize('إلى المدرسة')").fetchall()
        assert plain == [("الي المدرسه",)]
