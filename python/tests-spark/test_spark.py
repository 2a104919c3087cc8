"""PySpark on this machine: threads of one process, and executors that are processes and die."""

import os
import signal
import re
from pathlib import Path

import pyarrow as pa
import pytest
from pyspark.sql import functions as F

import qawl
import qawl.spark
from documents import ROOT, SPOKEN, documents

NAMES = [qawl.Entry("سالم الحمدي", id="m1", kind="person"), "إريك هولم"]
SCHEMA = "id long, publisher string, article string"


@pytest.fixture(scope="module")
def spark(session):
    with session("local[2]") as running:
        yield running


@pytest.fixture(scope="module")
def texts():
    return [SPOKEN, None, "", *documents()]


@pytest.fixture(scope="module")
def analyzer():
    return qawl.Analyzer(gazetteer=qawl.Gazetteer(NAMES))


def table_of(texts, analyzer=None):
    return pa.table(qawl.quotes_table(texts, analyzer=analyzer)).to_pylist()


def frame_of(spark, texts, parts=2):
    rows = [(at, f"p{at % 3}", text) for at, text in enumerate(texts)]
    return spark.createDataFrame(rows, SCHEMA).repartition(parts, "id")


def collected(frame):
    """The rows in the order of `quotes_table`, without the publisher."""
    rows = [row.asDict(recursive=True) for row in frame.drop("publisher").collect()]
    return sorted(rows, key=lambda row: (row["id"], row["quote_start"], row["quote_end"]))


def ordered(rows):
    return sorted(rows, key=lambda row: (row["id"], row["quote_start"], row["quote_end"]))


def test_one_row_a_quotation(spark, texts):
    frame = qawl.spark.quotes(frame_of(spark, texts), "article")
    assert frame.columns == ["id", "publisher", *qawl.spark.QUOTE.names]
    assert collected(frame) == ordered(table_of(texts))
    publishers = frame.select("id", "publisher").distinct().collect()
    assert all(row.publisher == f"p{row.id % 3}" for row in publishers)


def test_only_the_wanted_columns_are_kept(spark, texts):
    frame = qawl.spark.quotes(frame_of(spark, texts), "article", keep=["article"])
    assert frame.columns == ["article", *qawl.spark.QUOTE.names]
    assert {row.article for row in frame.collect()} <= set(texts)
    alone = qawl.spark.quotes(frame_of(spark, texts), "article", keep=[])
    assert alone.count() == len(table_of(texts))


def test_one_cell_a_text(spark, texts):
    quotes = qawl.spark.quotes_udf()
    normalize = qawl.spark.normalize_udf()
    frame = frame_of(spark, texts).select(
        "id", quotes("article").alias("quotes"), normalize("article").alias("plain")
    )
    rows = [row.asDict(recursive=True) for row in frame.orderBy("id").collect()]
    assert [row["quotes"] for row in rows] == pa.array(qawl.analyze_all(texts)).to_pylist()
    assert [row["plain"] for row in rows] == list(qawl.normalize_all(texts))


def test_positions_cut_the_words_in_sql(spark, texts):
    qawl.spark.register(spark)
    frame_of(spark, texts).createOrReplaceTempView("articles")
    cut = spark.sql(
        "select q.text = substring(article, q.quote_start + 1, q.quote_end - q.quote_start) as same"
        " from (select article, explode(qawl_quotes(article)) as q from articles)"
    ).collect()
    assert len(cut) == len(table_of(texts))
    assert all(row.same for row in cut)
    assert spark.sql("select qawl_normalize('إلى المدرسة')").first()[0] == "الي المدرسه"


def test_a_list_of_names_travels_along(spark, texts, analyzer):
    expected = ordered(table_of(texts, analyzer))
    assert "m1" in {row["entry"] for row in expected}
    assert collected(qawl.spark.quotes(frame_of(spark, texts), "article", analyzer=analyzer)) == (
        expected
    )
    qawl.spark.register(spark, analyzer=analyzer)
    frame_of(spark, [SPOKEN]).createOrReplaceTempView("spoken")
    (entry,) = spark.sql("select qawl_quotes(article)[0].entry from spoken").first()
    assert entry == "m1"


def test_what_cannot_be_done_is_said_at_once(spark):
    frame = spark.createDataFrame([(1, "x", "y")], "id long, article string, Kind string")
    with pytest.raises(TypeError, match="id is LongType"):
        qawl.spark.quotes(frame, "id")
    with pytest.raises(qawl.QawlError, match="two columns kind"):
        qawl.spark.quotes(frame, "article")
    assert qawl.spark.quotes(frame, "article", keep=["id"]).count() == 0


def test_work_goes_on_from_parquet(spark, texts, tmp_path):
    """Only documents that are not yet in the file are analysed."""
    path = str(tmp_path / "done.parquet")
    articles = frame_of(spark, texts)
    quotes = qawl.spark.quotes_udf()

    def go_on(frame):
        analysed = frame.withColumn("quotes", quotes("article")).drop("article")
        analysed.write.mode("append").parquet(path)

    go_on(articles.where("id < 7"))
    done = spark.read.parquet(path).select("id")
    go_on(articles.join(done, "id", "left_anti"))
    stored = spark.read.parquet(path)
    assert stored.count() == len(texts)
    rows = collected(stored.select("id", F.inline("quotes")))
    assert rows == ordered(table_of(texts))


def test_the_page_about_spark(spark, tmp_path, capsys):
    page = (ROOT / "docs" / "spark.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL))
    code = re.sub(r'"(\w+\.parquet)"', lambda name: repr(str(tmp_path / name[1])), code)
    exec(compile(code, "spark.md", "exec"), {"spark": spark})
    printed = capsys.readouterr().out
    assert "الوزير سالم الحمدي" in printed and "|   m1|" in printed
    cells = spark.read.parquet(str(tmp_path / "cells.parquet"))
    assert sorted(row.id for row in cells.collect()) == [1, 2]


def killing(mark):
    """Hands its rows on; the first process that gets here takes its executor down with it."""

    def executor() -> int:
        """The Java process that started the daemon which forked this process."""
        daemon = Path(f"/proc/{os.getppid()}/stat").read_text()
        return int(daemon.rpartition(")")[2].split()[1])

    def kill(batches):
        for batch in batches:
            yield batch
            try:
                os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                continue
            os.kill(executor(), signal.SIGKILL)
            signal.pause()

    return kill


def lost_executors(cluster):
    executors = cluster.sparkContext._jsc.sc().statusStore().executorList(False)
    return sum(not executors.apply(at).isActive() for at in range(executors.size()))


def test_a_killed_executor_loses_nothing(spark, session, texts, analyzer, tmp_path):
    spark.stop()
    many, mark, path = texts * 10, str(tmp_path / "killed"), str(tmp_path / "quotes.parquet")
    with session(
        "local-cluster[2,1,1024]",
        spark_sql_execution_arrow_maxRecordsPerBatch="10",
        spark_executor_memory="1g",
    ) as cluster:
        articles = frame_of(cluster, many, parts=8)
        quotes = qawl.spark.quotes(articles, "article", analyzer=analyzer)
        quotes.mapInArrow(killing(mark), quotes.schema).write.parquet(path)
        lost = lost_executors(cluster)
        stored = collected(cluster.read.parquet(path))
    assert Path(mark).exists()
    assert lost == 1
    assert stored == ordered(table_of(many, analyzer))
