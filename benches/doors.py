"""What each door to Python adds to the pure Rust loop.

    make doors TEXTS=articles.jsonl

The file holds one document a line, {"text": …}. The documents are cut into pieces of some paragraphs
each, which are taken again from the first on until there are enough of them. Part for part of them
each road is timed between two runs of the loop, in processor time on one thread, and the median of
the ratios counts, because machines have other work too. What a call takes with a single text is
taken off both, for users call once, and stands in a column of its own. One more loop in the place
of a road shows how far to trust that. PySpark, where it is installed, is timed on two cores, by the
clock and by the processor, and its own pass without us (identity) is taken off.
"""

import argparse
import contextlib
import json
import multiprocessing
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

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

PART = 1_000
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


Work = Callable[[], Any]


def loop(texts: list[str]) -> Work:
    plain = PlainLoop(texts)
    return lambda: plain.run(1)


def arrow(texts: list[str]) -> Work:
    column = pa.array(texts)
    return lambda: pa.array(qawl.analyze_all(column))


def long_table(texts: list[str]) -> Work:
    column = pa.array(texts)
    return lambda: pa.table(qawl.quotes_table(column))


def polars(texts: list[str]) -> Work:
    frame = pl.DataFrame({"text": texts})
    return lambda: frame.select(pl.col("text").qawl.quotes())  # type: ignore[attr-defined]


def pandas(texts: list[str]) -> Work:
    series = pd.Series(texts)
    return lambda: qawl.pandas.quotes(series)


def strings(texts: list[str]) -> Work:
    # Strings that nobody has asked for their UTF-8, which they would keep from then on.
    fresh = [(text + " ")[:-1] for text in texts]
    return lambda: qawl.analyze_all(fresh)


def in_duckdb(texts: list[str]) -> Work:
    connection = duckdb.connect(config={"threads": 1})
    qawl.duckdb.register(connection)
    connection.register("articles", pa.table({"text": texts}))
    query = "select qawl_quotes(text) from articles"
    return lambda: connection.sql(query).to_arrow_table()


ROADS: dict[str, tuple[Callable[[list[str]], Work], int | None]] = {
    "the loop again": (loop, None),
    "Arrow": (arrow, 5),
    "Arrow, long table": (long_table, 5),
    "Polars": (polars, 5),
    "pandas, Arrow": (pandas, 5),
    "list of str": (strings, 10),
    "DuckDB": (in_duckdb, 20),
}
"""Each road from the texts as its users hold them, which is not timed, to the form they go on with,
and what it may add, in per cent of the loop."""


def timed(work: Work) -> float:
    """Processor seconds of this process, all threads together."""
    start = time.process_time()
    work()
    return time.process_time() - start


class Times(NamedTuple):
    """Processor seconds a text and a call."""

    loop: float
    road: float
    call: float

    @property
    def added(self) -> float:
        """Per cent."""
        return (self.road / self.loop - 1) * 100


def between_loops(part: list[str], road: Callable[[list[str]], Work]) -> Times:
    one, plain, one_by_road, by_road = loop(part[:1]), loop(part), road(part[:1]), road(part)
    start = timed(one)
    before = timed(plain)
    call = timed(one_by_road)
    taken = timed(by_road)
    after = timed(plain)
    rest = len(part) - 1
    return Times(((before + after) / 2 - start) / rest, (taken - call) / rest, call)


def compare(texts: list[str], rounds: int) -> None:
    """Prints what each road takes and adds."""
    os.environ["QAWL_NUM_THREADS"] = "1"
    parts = [texts[start : start + PART] for start in range(0, len(texts), PART)]
    measured: dict[str, list[Times]] = {name: [] for name in ROADS}
    for part in parts * rounds:
        for name, (road, _) in ROADS.items():
            measured[name].append(between_loops(part, road))
    print(f"{'':20} {'a text':>10} {'added':>8} {'half are within':>16} {'goal':>6} {'a call':>9}")
    for name, times in measured.items():
        low, middle, high = statistics.quantiles(time.added for time in times)
        spread = f"{low:+.1f} … {high:+.1f}%"
        text = statistics.median(time.road for time in times) * 1e6
        call = statistics.median(time.call for time in times) * 1e3
        goal = f"{ROADS[name][1]}%" if ROADS[name][1] else ""
        print(f"{name:20} {text:7.2f} µs {middle:+7.1f}% {spread:>16} {goal:>6} {call:6.2f} ms")
    del os.environ["QAWL_NUM_THREADS"]


def resident() -> int:
    """Bytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def memory(texts: list[str]) -> None:
    """Prints the peak of the Arrow road over what was there before, each time in a new process."""
    column = pa.array(texts)
    for threads in (1, 2):
        process = multiprocessing.get_context("fork").Process(target=peak, args=(column, threads))
        process.start()
        process.join()


def peak(column: Any, threads: int) -> None:
    """Prints what the analysis of a column takes in this process."""
    qawl.analyze_all(column[:1000])
    before, most, done = resident(), [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.002):
            most[0] = max(most[0], resident())

    watcher = threading.Thread(target=watch)
    watcher.start()
    result = pa.array(qawl.analyze_all(column, threads=threads))
    done.set()
    watcher.join()
    extra = max(most[0], resident()) - before
    print(
        f"memory of the Arrow road, threads={threads}: result {result.nbytes / 1e6:.1f} MB,"
        f" peak {extra / 1e6:.1f} MB more, {extra / result.nbytes:.2f} times (goal {MEMORY_GOAL})"
    )


def processor() -> float:
    """Seconds of the processor that this process and those under it have taken so far."""
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            pid, _, fields = path.read_text().partition(" (")
            stats[int(pid)] = fields.rpartition(")")[2].split()
    ours, ticks = {os.getpid()}, 0
    # Parents have lower numbers than children, but for the few after the numbers begin anew.
    for number, (_, parent, *rest) in sorted(stats.items()):
        if number in ours or int(parent) in ours:
            ours.add(number)
            ticks += sum(map(int, rest[9:13]))
    return ticks / os.sysconf("SC_CLK_TCK")


def both(work: Callable[[], Any]) -> tuple[float, float]:
    """Seconds of the clock, and of the processor in all processes."""
    clock, busy = time.perf_counter(), processor()
    work()
    return time.perf_counter() - clock, processor() - busy


def spark(texts: list[str], rounds: int) -> None:
    """Prints what PySpark takes on two cores, from Parquet to nowhere, beside the loop."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        print("PySpark is not installed")
        return
    import qawl.spark

    os.environ["PYSPARK_PYTHON"] = sys.executable
    plain = PlainLoop(texts)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    with tempfile.TemporaryDirectory() as folder, builder.getOrCreate() as session:
        path = f"{folder}/texts.parquet"
        pq.write_table(pa.table({"id": range(len(texts)), "text": texts}), path, row_group_size=5000)
        session.conf.set("spark.sql.files.maxPartitionBytes", str(Path(path).stat().st_size // 8))
        frame = session.read.parquet(path)
        find = qawl.spark.quotes_udf()

        def action(result: Any) -> Callable[[], Any]:
            return lambda: result.write.format("noop").mode("overwrite").save()

        ways: dict[str, Callable[[], Any]] = {
            "the loop": lambda: plain.run(2),
            "identity": action(frame.mapInArrow(lambda batches: batches, frame.schema)),
            "quotes": action(qawl.spark.quotes(frame, "text")),
            "quotes_udf": action(frame.select("id", find("text"))),
        }
        for work in ways.values():
            work()
        runs = [{name: both(work) for name, work in ways.items()} for _ in range(rounds)]
    for at, by in enumerate(("the clock", "the processor")):
        print(f"PySpark local[2], by {by}:")
        for name in ways:
            print(f"  {name:12} {statistics.median(run[name][at] for run in runs):8.2f} s", end="")
            if name.startswith("quotes"):
                beyond = (run[name][at] - run["identity"][at] for run in runs)
                speeds = [run["the loop"][at] / more for run, more in zip(runs, beyond)]
                speed = statistics.median(speeds)
                print(f", {speed:.0%} of the loop's speed beyond identity", end="")
                print(f" (goal {PYSPARK_GOAL}%)", end="")
            print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--pieces", type=int, default=200_000)
    parser.add_argument("--bytes", type=int, default=600, help="the least length of a piece")
    parser.add_argument("--rounds", type=int, default=2)
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
        spark(texts, options.rounds)


if __name__ == "__main__":
    main()
