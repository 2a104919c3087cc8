"""Questions made from the expected quotations of the project's own articles."""
import sys
from pathlib import Path

import qawl

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from who_said_queries import ask  # noqa: E402

# Of all questions, those whose first answer must name the right speaker.
FLOOR = 0.75


def expected(path: Path) -> list[tuple[str, str]]:
    """The contents and speakers' names of a `.quotes` file."""
    pairs: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.strip().partition(" ")
        if key == "content":
            content = value.strip()
        elif key == "name":
            pairs.append((content, value.strip()))
    return pairs


def test_the_first_answer_names_the_speaker() -> None:
    asked = right = 0
    for path in sorted((ROOT / "tests" / "articles").glob("*.quotes")):
        analysis = qawl.analyze(path.with_suffix(".txt").read_text(encoding="utf-8"))
        for content, name in expected(path):
            for _, fits in ask(analysis, content, lambda found: bool(found) and name in found):
                asked, right = asked + 1, right + fits
    assert asked > 300
    assert right / asked >= FLOOR, f"{right} of {asked}"
