"""The gazetteer in Python beside what finds names there.

    python3 benches/gazetteer_peers.py TEXTS NAMES

TEXTS is a `.jsonl` file with a field `text` a line, or a folder of text files; NAMES the folder of
lists that `benches/gazetteer.rs` takes the real names from. In a virtual environment of its own
(target/peers) the script installs flashtext2, pyahocorasick, spaCy and, built from this checkout with
its full optimization, qawl. Each tool is given the same list of texts and finds the names in each of
them, leftmost and longest, with their places, as its documentation does it:

* flashtext2: `KeywordProcessor.extract_keywords_with_span`;
* pyahocorasick: `Automaton.iter_long` and a filter for word boundaries on both sides;
* spaCy: `PhraseMatcher` over `spacy.blank("ar")`, with the tokenizer, which it cannot do without;
  slow, hence timed on one text in TEN.

The tools take turns, round by round, and the medians count. qawl is timed on one thread, like its
peers, all in processor time, because machines have other work too; and besides on all cores, by the
clock.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
PLACE = HERE / "target/peers"
PEERS = ["flashtext2", "pyahocorasick", "spacy", "maturin"]
TEN = 10
LISTS = ("cldr_ar_cities", "cldr_ar_territories", "geonames_ar_cities")

GOALS = {"qawl, exact": 2.0, "qawl": 1.5}
"""How many times as fast as the fastest peer it is to be: without and with folding and clitics."""


def set_up() -> Path:
    """The interpreter of an environment with qawl as it is now and its peers."""
    python = PLACE / "bin/python"
    if not python.exists():
        venv.create(PLACE, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    environment = {**os.environ, "VIRTUAL_ENV": str(PLACE)}
    build = [PLACE / "bin/maturin", "develop", "--release", "--quiet"]
    subprocess.run(build, check=True, cwd=HERE, env=environment, stdout=subprocess.DEVNULL)
    return python


def texts_of(path: Path) -> Iterator[str]:
    if path.is_dir():
        for file in sorted(path.rglob("*.txt")):
            yield file.read_text(encoding="utf-8")
    else:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def names_of(folder: Path) -> list[str]:
    """Every field in Arabic letters, aliases parted by `|`."""
    names = set()
    for name in LISTS:
        rows = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
        names.update(field for row in rows for part in row.split("\t") for field in part.split("|"))
    return sorted(name for name in names if any("\u0621" <= letter <= "\u064a" for letter in name))


Find = Callable[[list[str]], Any]


def qawl_of(names: list[str], **options: Any) -> Find:
    import qawl

    return qawl.Gazetteer(names, **options).find_all


def flashtext_of(names: list[str]) -> Find:
    from flashtext2 import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    processor.add_keywords_from_iter(names)
    return lambda texts: [list(processor.extract_keywords_with_span(text)) for text in texts]


def ahocorasick_of(names: list[str]) -> Find:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()

    def find(text: str) -> list[tuple[int, int, str]]:
        found, size = [], len(text)
        for last, name in automaton.iter_long(text):
            start, end = last + 1 - len(name), last + 1
            after = end == size or not text[end].isalnum()
            if after and (start == 0 or not text[start - 1].isalnum()):
                found.append((start, end, name))
        return found

    return lambda texts: [find(text) for text in texts]


def spacy_of(names: list[str]) -> Find:
    import spacy
    from spacy.matcher import PhraseMatcher

    pipeline = spacy.blank("ar")
    matcher = PhraseMatcher(pipeline.vocab)
    matcher.add("name", list(pipeline.tokenizer.pipe(names)))

    def find(texts: list[str]) -> Any:
        documents = (pipeline.make_doc(text) for text in texts)
        return [matcher(document, as_spans=True) for document in documents]

    return find


def measure(options: argparse.Namespace) -> None:
    names = names_of(options.names)
    texts = [text for text, _ in zip(texts_of(options.texts), range(options.count))]
    size = sum(len(text.encode()) for text in texts)
    print(f"{len(names)} names, {len(texts)} texts, {size / 1e6:.1f} MB")
    exact = {"folding": False, "clitics": False}
    makers: dict[str, Callable[[], Find]] = {
        "qawl, exact": lambda: qawl_of(names, **exact),
        "qawl": lambda: qawl_of(names),
        "flashtext2": lambda: flashtext_of(names),
        "pyahocorasick": lambda: ahocorasick_of(names),
        "spaCy": lambda: spacy_of(names),
    }
    tools: dict[str, tuple[Find, list[str]]] = {}
    for name, make in makers.items():
        start = time.perf_counter()
        tools[name] = (make(), texts[::TEN] if name == "spaCy" else texts)
        print(f"{name:16} ready in {time.perf_counter() - start:6.2f} s")
    tools["qawl, all cores"] = tools["qawl"]
    speeds: dict[str, list[float]] = {name: [] for name in tools}
    for _ in range(options.rounds):
        for name, (find, some) in tools.items():
            cores = os.cpu_count() if name.endswith("cores") else 1
            os.environ["QAWL_NUM_THREADS"] = str(cores)
            # Strings that nobody has asked for their UTF-8, which they keep from then on.
            fresh = [(text + " ")[:-1] for text in some]
            clock = time.perf_counter if name.endswith("cores") else time.process_time
            start = clock()
            found = find(fresh)
            taken = clock() - start
            speeds[name].append(sum(len(text.encode()) for text in some) / taken / 1e6)
            del found
    medians = {name: statistics.median(measured) for name, measured in speeds.items()}
    best = max(speed for name, speed in medians.items() if not name.startswith("qawl"))
    for name, speed in medians.items():
        goal = f"(goal {GOALS[name]})" if name in GOALS else ""
        print(f"{name:16} {speed:7.1f} MB/s {speed / best:6.2f} × the fastest peer {goal}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("names", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--here", action="store_true", help="in this interpreter, nothing set up")
    options = parser.parse_args()
    if options.here:
        measure(options)
    else:
        sys.exit(subprocess.run([set_up(), __file__, *sys.argv[1:], "--here"]).returncode)


if __name__ == "__main__":
    main()
