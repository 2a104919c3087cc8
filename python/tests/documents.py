"""The texts that the doors are tested with."""

import json
import os
from pathlib import Path

ROOT = Path(__file__).parents[2]

SPOKEN = '😀 وقال الوزير سالم الحمدي: "لن نرفع الأسعار".'
"""A quotation behind a character that UTF-16 counts twice."""


def documents() -> list[str]:
    """The articles of this repository, or those of the lines of JSON in the file QAWL_CORPUS."""
    corpus = os.environ.get("QAWL_CORPUS")
    if corpus:
        with open(corpus, encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    articles = sorted((ROOT / "tests" / "articles").glob("*.txt"))
    return [article.read_text(encoding="utf-8") for article in articles]
