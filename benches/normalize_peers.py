"""How much faster `qawl.normalize` is than what people use in Python, article by article.

    python benches/normalize_peers.py [articles.jsonl]

The file holds one document a line, {"text": …}; without it the small text of this repository
serves. The peers are installed into an environment of their own under `target`, and qawl with them
unless it can be imported already. Part for part of the documents each peer is timed between two
runs of qawl, in processor time on one thread, and the median of the ratios counts, because machines
have other work too.
"""

import argparse
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "target" / "peers"
PYTHON = HOME / "bin" / "python"

GOALS = {"16 × str.replace": 8, "CAMeL Tools": 15, "PyArabic": 100}
FOLDS = dict.fromkeys("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640", "")
FOLDS |= dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ة": "ه"}


def set_up() -> None:
    """Goes on in the environment of the peers, made if need be."""
    if Path(sys.prefix).resolve() == HOME.resolve():
        return
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", HOME], check=True)
        install = [PYTHON, "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, "pyarabic==0.6.15", "emoji", "six"], check=True)
        # Its functions on strings need none of the models that it depends on.
        subprocess.run([*install, "--no-deps", "camel-tools==1.6.0"], check=True)
    if importlib.util.find_spec("qawl") is None:
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", ROOT], check=True)
    os.execv(PYTHON, [str(PYTHON), *sys.argv])


def replace(text: str) -> str:
    for old, new in FOLDS.items():
        text = text.replace(old, new)
    return text


def peers() -> dict[str, Callable[[str], str]]:
    from camel_tools.utils import dediac, normalize
    from pyarabic import araby

    def camel(text: str) -> str:
        text = dediac.dediac_ar(text).replace("\u0640", "")
        text = normalize.normalize_alef_ar(text)
        text = normalize.normalize_alef_maksura_ar(text)
        return normalize.normalize_teh_marbuta_ar(text)

    def pyarabic(text: str) -> str:
        text = araby.strip_tatweel(araby.strip_tashkeel(text))
        return araby.normalize_teh(araby.normalize_alef(text))

    return {"16 × str.replace": replace, "CAMeL Tools": camel, "PyArabic": pyarabic}


def documents(path: Path | None, limit: int) -> list[str]:
    if path is None:
        return (ROOT / "benches" / "data" / "news.txt").read_text("utf-8").splitlines() * 50
    found, size = [], 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            found.append(json.loads(line)["text"])
            size += len(found[-1].encode())
            if size > limit:
                break
    return found


def seconds(normalize: Callable[[str], str], texts: list[str]) -> float:
    start = time.thread_time()
    for text in texts:
        normalize(text)
    return time.thread_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("--megabytes", type=float, default=8.0)
    options = parser.parse_args()
    set_up()

    import qawl

    texts = documents(options.texts, int(options.megabytes * 1e6))
    size = sum(len(text.encode()) for text in texts)
    print(f"{len(texts):,} articles, {size / 1e6:.1f} MB as UTF-8, kinds as Python keeps them")
    parts = [texts[start::16] for start in range(16)]
    # The replacements do not see that ا and a hamza mark are أ.
    plain = [text for text in texts if not {"\u0653", "\u0654", "\u0655"} & set(text)]
    assert all(qawl.normalize(text) == replace(text) for text in plain)
    for name, peer in peers().items():
        ratios, ours, theirs = [], 0.0, 0.0
        for part in parts:
            before = seconds(qawl.normalize, part)
            took = seconds(peer, part)
            mean = (before + seconds(qawl.normalize, part)) / 2
            ratios.append(took / mean)
            ours, theirs = ours + mean, theirs + took
        ratio, goal = statistics.median(ratios), GOALS[name]
        print(
            f"{name:18} {size / theirs / 1e6:7.0f} MB/s   qawl {size / ours / 1e6:7.0f} MB/s   "
            f"{ratio:6.1f} × (asked: {goal} ×){'' if ratio >= goal else '   MISSED'}"
        )


if __name__ == "__main__":
    main()
