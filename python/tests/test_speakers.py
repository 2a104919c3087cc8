"""Who is quoted across a corpus."""

import duckdb
import polars as pl
import pyarrow as pa
import pytest

import qawl

TEXTS = [
    'قال الوزير سالم الحمدي: "لن نرفع أسعار الخبز". وقالت ليلى منصور إن الاتفاق خطوة مهمة.',
    'وقالت الوزيرة ليلى منصور: "الخبز متوفر".',
    'وقالت ليلى منصور: "لا زيادة في أسعار الخبز".',
    "وأكد مصدر أمني أن الطريق مغلق.",
    'وقالت ليلي منصور: "سنعود غدا".',
]


@pytest.fixture(scope="module")
def quotes():
    return qawl.quotes_table(TEXTS, ids=["a", "b", "c", "d", "e"])


def found(table):
    return pa.table(table).to_pylist()


def test_the_most_quoted_come_first(quotes):
    first, *others = found(qawl.speakers(quotes))
    assert first == {
        "speaker": "ليلى منصور",
        "speaker_kind": "person",
        "speaker_gender": "f",
        "entry": None,
        "quotations": 3,
        "in_own_words": 2,
        "documents": 3,
    }
    assert {row["speaker"]: row["quotations"] for row in others} == {
        "الوزير سالم الحمدي": 1,
        "الوزيرة ليلى منصور": 1,
        "مصدر أمني": 1,
    }
    assert others[-1]["in_own_words"] == 0 and others[-1]["speaker_kind"] == "anonymous"


def test_a_list_of_names_makes_one_of_many_spellings():
    names = qawl.Gazetteer([qawl.Entry("ليلى منصور", id="m2", kind="person")])
    quotes = qawl.quotes_table(TEXTS, analyzer=qawl.Analyzer(gazetteer=names))
    first = found(qawl.speakers(quotes))[0]
    assert (first["entry"], first["quotations"], first["documents"]) == ("m2", 4, 4)


def test_whose_words_on_a_subject(quotes):
    about = found(qawl.speakers(quotes, about="اسعار الخبز"))
    assert [(row["speaker"], row["quotations"]) for row in about] == [
        ("الوزير سالم الحمدي", 1),
        ("ليلى منصور", 1),
    ]
    assert found(qawl.speakers(quotes, about="السماء")) == []


@pytest.mark.parametrize(("about", "count"), [("طريق", 1), ("الاسعار", 2), ("سعر", 0)])
def test_words_on_a_subject_may_have_others_joined_to_them(quotes, about, count):
    assert len(found(qawl.speakers(quotes, about=about))) == count


def test_every_engine_s_tables(quotes):
    expected = found(qawl.speakers(quotes))
    table = pa.table(quotes)
    chunked = pa.concat_tables([table[:2], table[2:]])
    with duckdb.connect() as connection:
        connection.register("quoted", table)
        arrow = connection.sql("select * from quoted").to_arrow_table()
    for same in (table, chunked, pl.DataFrame(quotes), table.to_pandas(), arrow):
        assert found(qawl.speakers(same)) == expected, type(same)
    numbered = pa.table(qawl.quotes_table(TEXTS))
    for kind in (pa.int64(), pa.int32(), pa.uint32(), pa.uint64(), pa.large_string()):
        same = numbered.set_column(0, "id", numbered["id"].cast(kind))
        assert found(qawl.speakers(same)) == expected


def test_no_quotations_no_speakers():
    assert found(qawl.speakers(qawl.quotes_table([]))) == []
    assert repr(qawl.speakers(qawl.quotes_table([]))) == "Table(0 speakers)"


def test_what_is_no_table_of_quotations(quotes):
    with pytest.raises(qawl.QawlError, match="no column speaker"):
        qawl.speakers(pa.table(quotes).drop(["speaker"]))
    for wrong in ([1], qawl.analyze_all(TEXTS), pa.array(TEXTS)):
        with pytest.raises((qawl.QawlError, TypeError)):
            qawl.speakers(wrong)
    with pytest.raises(qawl.QawlError):
        qawl.speakers(quotes, about="")


def test_shares_by_gender_and_kind_in_sql(quotes):
    """As the page about speakers does it."""
    with duckdb.connect() as connection:
        connection.register("quoted", pa.table(quotes))
        shares = connection.sql(
            "select speaker_gender, count(*) / sum(count(*)) over () as share"
            " from quoted where speaker_kind = 'person' group by 1 order by 2 desc"
        ).fetchall()
    assert [gender for gender, _ in shares] == ["f", "m"]
    assert sum(share for _, share in shares) == pytest.approx(1)
