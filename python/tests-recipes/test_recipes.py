"""The recipes of docs/recipes.md, each in a process of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "recipes.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^## (.*?)\n.*?```python\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE)
TEXTS = ['وقال الوزير سالم الحمدي: "لن نرفع الأسعار".', None, ""]


def test_there_are_recipes():
    assert len(RECIPES) == PAGE.count("\n## ") == PAGE.count("```python")


@pytest.mark.parametrize("code", [code for _, code in RECIPES], ids=[engine for engine, _ in RECIPES])
def test_recipe(code, tmp_path):
    articles = pa.table({"id": ["a", "b", "c"], "text": TEXTS})
    pq.write_table(articles, tmp_path / "articles.parquet")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "الوزير سالم الحمدي"
