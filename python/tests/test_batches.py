"""Many texts at once: order, threads, processes, signals, progress."""

import multiprocessing
import pickle
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pytest

import qawl
from documents import SPOKEN, documents


@pytest.fixture(scope="module")
def texts():
    """Long and short ones by turns, and missing ones."""
    short = [SPOKEN, None, "", "لا"] * 50
    return [text for article in documents() for text in (article * 5, *short)]


@pytest.fixture(scope="module")
def analyzer():
    return qawl.Analyzer(gazetteer=qawl.Gazetteer([qawl.Entry("الوزير سالم الحمدي", id="m1")]))


@pytest.fixture(scope="module")
def expected(texts, analyzer):
    return [rows(analyzer, [text], threads=1)[0] for text in texts]


def rows(analyzer, texts, **options):
    return pa.array(analyzer.analyze_all(texts, **options)).to_pylist()


@pytest.mark.parametrize("threads", [1, 2, 7, None])
def test_results_stand_in_the_order_of_the_texts(texts, analyzer, expected, threads):
    assert rows(analyzer, texts, threads=threads) == expected
    normalized = list(qawl.normalize_all(texts, threads=threads))
    assert normalized == [text and qawl.normalize(text) for text in texts]


def test_the_number_of_threads_may_come_from_the_environment(texts, analyzer, expected, monkeypatch):
    for number in ("1", "3", "0", "many"):
        monkeypatch.setenv("QAWL_NUM_THREADS", number)
        assert rows(analyzer, texts) == expected


def test_threads_of_python_work_side_by_side(texts, analyzer, expected):
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: rows(analyzer, texts), range(4)))
    assert found == [expected] * 4


def test_python_runs_on_meanwhile(texts):
    counted, stop = [0], threading.Event()

    def count():
        while not stop.is_set():
            counted[0] += 1

    counter = threading.Thread(target=count)
    counter.start()
    before = counted[0]
    qawl.analyze_all(texts)
    during = counted[0] - before
    stop.set()
    counter.join()
    assert during > 1000


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_processes_work_after_the_parent_has(texts, analyzer, expected, method):
    assert rows(analyzer, texts, threads=2) == expected
    task = (pickle.dumps(analyzer), texts)
    with multiprocessing.get_context(method).Pool(2) as pool:
        there = pool.map_async(in_process, [task] * 2).get(120)
    assert there == [expected, expected]


def in_process(task):
    analyzer, texts = task
    return rows(pickle.loads(analyzer), texts, threads=2)


def test_results_come_back_from_processes(texts):
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        tables = pool.map(qawl.quotes_table, [texts, texts])
    assert all(pa.table(table).equals(pa.table(qawl.quotes_table(texts))) for table in tables)


def test_a_process_forked_in_the_midst_of_work_works(texts, analyzer):
    """Its parent's threads are not in it, and it waits for none of them."""
    few, done = texts[:100], threading.Event()

    def work():
        while not done.is_set():
            analyzer.analyze_all(texts, threads=2)

    busy = threading.Thread(target=work)
    busy.start()
    try:
        with multiprocessing.get_context("fork").Pool(1) as pool:
            there = pool.apply_async(in_process, [(pickle.dumps(analyzer), few)]).get(60)
    finally:
        done.set()
        busy.join()
    assert there == rows(analyzer, few)


INTERRUPTED = f"""
import os, signal, threading, time, qawl
texts = [{SPOKEN!r} * 50] * 100_000
sent = []
def interrupt():
    sent.append(time.perf_counter())
    os.kill(os.getpid(), signal.SIGINT)
threading.Timer(0.5, interrupt).start()
try:
    qawl.analyze_all(texts, threads=THREADS, progress=True)
except KeyboardInterrupt:
    print(time.perf_counter() - sent[0])
"""


@pytest.mark.parametrize("threads", ["1", "2", "None"])
def test_ctrl_c_stops_the_work_at_once(threads):
    program = [sys.executable, "-c", INTERRUPTED.replace("THREADS", threads)]
    took = [
        float(subprocess.run(program, capture_output=True, encoding="utf-8").stdout)
        for _ in range(3)
    ]
    # Within a tenth of a second on a machine that has nothing else to do, as this one may.
    assert min(took) < 1, took


def test_a_process_that_is_told_to_end_ends(texts):
    """The signal's own handler raises, as in a notebook's kernel."""

    def handler(*_):
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(TimeoutError):
            qawl.analyze_all(texts * 100)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_progress_is_shown_by_tqdm(texts, capfd):
    qawl.analyze_all(texts, progress=True, threads=2)
    assert f"{len(texts)}/{len(texts)}" in capfd.readouterr().err
    qawl.analyze_all(texts)
    assert capfd.readouterr().err == ""
