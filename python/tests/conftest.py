"""What the tests share: an article of our own and its analysis."""

from pathlib import Path

import pytest

import qawl

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def path():
    return ROOT / "tests" / "articles" / "international-meeting.txt"


@pytest.fixture(scope="session")
def text(path):
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def analysis(text):
    return qawl.analyze(text)
