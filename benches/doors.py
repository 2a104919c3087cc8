"""What each door to Python adds to the pure Rust loop.

    make doors TEXTS=articles.jsonl

The file holds one document a line, {"text": …}. The documents are cut into pieces of some paragraphs
each, which are taken again from the first on until there are enough of them. For every part of them
all roads are timed in turn with the loop, several rounds, and the least of each counts: processor
time, on one thread, because other work on the machine disturbs it least. PySpark, where it is
installed, is timed by the clock on two cores, and its own pass without us (identity) is taken off.
"""

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

import qawl
import qawl.duckdb
import qawl.pandas
import qawl.polars

PlainLoop: Any = getattr(qawl._qawl, "PlainLoop")

GOALS = {
    "Arrow": 5,
    "Arrow, long table": 5,
    "Polars": 5,
    "pandas, Arrow": 5,
    "list of str": 10,
    "DuckDB": 20,
}
"""What a road may add, in per cent of the loop."""

PART = 2_000
"""How many texts are timed at a time."""

PYSPARK_GOAL = 60
"""The share of the loop's speed that PySpark is to reach beyond its identity pass."""

MEMORY_GOAL = 1.5
"""How many times its result the Arrow road may take at its peak."""


def pieces(path: Path, size: int) -> Iterator[str]:
    """The documents cut between paragraphs into pieces of at least so many bytes."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            part: list[str] = []
            for paragraph in json.loads(line)["text"].splitlines():
                part.append(paragraph)
                if sum(len(line.encode()) for line in part) >= size:
                    yield "\n".join(part)
                    part = []
            if any(map(str.strip, part)):
                yield "\n".join(part)


def roads(texts: list[str]) -> dict[str, Callable[[], Any]]:
    """Each road from the form in which its users hold the texts to the form they go on with."""
    column, plain = pa.array(texts), PlainLoop(texts)
    frame = pl.DataFrame({"text": texts})
    series = pd.Series(texts)
    connection = duckdb.connect(config={"threads": 1})
    qawl.duckdb.register(connection)
    connection.register("articles", pa.table({"text": column}))
    return {
        "the loop": lambda: plain.run(1),
        "Arrow": lambda: pa.array(qawl.analyze_all(column)),
        "Arrow, long table": lambda: pa.table(qawl.quotes_table(column)),
        "Polars": lambda: frame.select(pl.col("text").qawl.quotes()),  # type: ignore[attr-defined]
        "pandas, Arrow": lambda: qawl.pandas.quotes(series),
        "list of str": lambda: qawl.analyze_all(texts),
        "DuckDB": lambda: connection.sql(
            "select qawl_quotes(text) from articles"
        ).to_arrow_table(),
    }


def timed(work: Callable[[], Any]) -> float:
    """Processor seconds of this process, all threads together."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(texts: list[str], rounds: int) -> None:
    """Prints what each road takes and adds."""
    os.environ["QAWL_NUM_THREADS"] = "1"
    total = dict.fromkeys(["the loop", *GOALS], 0.0)
    for start in range(0, len(texts), PART):
        part = texts[start : start + PART]
        ways = roads(part)
        least = dict.fromkeys(ways, float("inf"))
        for _ in range(rounds):
            for name, work in ways.items():
                least[name] = min(least[name], timed(work))
        total = {name: seconds + least[name] for name, seconds in total.items()}
    plain = total.pop("the loop")
    print(f"{'':20} {'µs a text':>10} {'added':>8} {'goal':>6}")
    print(f"{'the loop':20} {plain / len(texts) * 1e6:10.2f}")
    for name, seconds in total.items():
        added = (seconds / plain - 1) * 100
        print(f"{name:20} {seconds / len(texts) * 1e6:10.2f} {added:+7.1f}% {GOALS[name]:5}%")
    del os.environ["QAWL_NUM_THREADS"]


def two_threads(texts: list[str], rounds: int) -> float:
    """Prints what two threads take by the clock; gives the loop's seconds."""
    column, plain = pa.array(texts), PlainLoop(texts)
    ways = (lambda: plain.run(2)), (lambda: qawl.analyze_all(column, threads=2))
    least = [float("inf")] * 2
    for _ in range(rounds):
        for number, work in enumerate(ways):
            start = time.perf_counter()
            work()
            least[number] = min(least[number], time.perf_counter() - start)
    loop, arrow = least
    added = (arrow / loop - 1) * 100
    print(f"two threads, by the clock: loop {loop:.2f} s, Arrow {arrow:.2f} s, {added:+.1f}%")
    return loop


def resident() -> int:
    """Bytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def memory(texts: list[str]) -> None:
    """Prints the peak of the Arrow road over what was there before."""
    column = pa.array(texts)
    qawl.analyze_all(column[:1000])
    for threads in (1, 2):
        before, peak, done = resident(), [0], threading.Event()

        def watch() -> None:
            while not done.wait(0.002):
                peak[0] = max(peak[0], resident())

        watcher = threading.Thread(target=watch)
        watcher.start()
        result = pa.array(qawl.analyze_all(column, threads=threads))
        done.set()
        watcher.join()
        extra = max(peak[0], resident()) - before
        ratio = extra / result.nbytes
        print(
            f"memory of the Arrow road, {threads} threads: result {result.nbytes / 1e6:.1f} MB,"
            f" peak {extra / 1e6:.1f} MB more, {ratio:.2f} times (goal {MEMORY_GOAL})"
        )
        del result


def spark(texts: list[str], loop_seconds: float, rounds: int) -> None:
    """Prints what PySpark takes on two cores, from Parquet to nowhere."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        print("PySpark is not installed")
        return
    import qawl.spark

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    with tempfile.TemporaryDirectory() as folder, builder.getOrCreate() as session:
        path = f"{folder}/texts.parquet"
        pq.write_table(pa.table({"id": range(len(texts)), "text": texts}), path, row_group_size=5000)
        session.conf.set("spark.sql.files.maxPartitionBytes", str(Path(path).stat().st_size // 8))
        frame = session.read.parquet(path)
        find = qawl.spark.quotes_udf()
        ways = {
            "identity": frame.mapInArrow(lambda batches: batches, frame.schema),
            "quotes": qawl.spark.quotes(frame, "text"),
            "quotes_udf": frame.select("id", find("text")),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds + 1):
            for name, result in ways.items():
                start = time.perf_counter()
                result.write.format("noop").mode("overwrite").save()
                times[name].append(time.perf_counter() - start)
        least = {name: min(taken[1:]) for name, taken in times.items()}
        print(f"PySpark local[2]: identity {least['identity']:.2f} s")
        for name in ("quotes", "quotes_udf"):
            beyond = least[name] - least["identity"]
            print(
                f"PySpark local[2]: {name} {least[name]:.2f} s,"
                f" {len(texts) / least[name]:.0f} rows a second; beyond identity {beyond:.2f} s,"
                f" {loop_seconds / beyond:.0%} of the loop's speed (goal {PYSPARK_GOAL}%)"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--pieces", type=int, default=200_000)
    parser.add_argument("--bytes", type=int, default=600, help="the least length of a piece")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["roads", "memory", "spark"])
    options = parser.parse_args()

    cut = list(pieces(options.texts, options.bytes))
    texts = [cut[number % len(cut)] for number in range(options.pieces)]
    size = sum(len(text.encode()) for text in cut) / len(cut)
    print(f"{len(texts)} pieces of {size:.0f} bytes each, {len(cut)} different ones")
    if options.only in (None, "roads"):
        compare(texts, options.rounds)
    if options.only in (None, "memory"):
        memory(texts)
    if options.only in (None, "spark"):
        spark(texts, two_threads(texts, options.rounds), options.rounds)


if __name__ == "__main__":
    main()
