"""The example notebook runs from top to bottom, as it does in a kernel."""

import base64
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def outputs():
    notebook = nbformat.read(EXAMPLES / "speakers.ipynb", as_version=4)
    where = {"metadata": {"path": str(EXAMPLES)}}
    NotebookClient(notebook, timeout=120, resources=where).execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return [output for cell in cells for output in cell.outputs]


def shown(outputs, kind):
    return [output.data[kind] for output in outputs if kind in output.get("data", {})]


def test_it_shows_articles_and_tables(outputs):
    pages = shown(outputs, "text/html")
    articles = [page for page in pages if 'dir="rtl"' in page]
    assert len(articles) == 2
    assert all("<mark" in article for article in articles)
    assert sum("<table" in page for page in pages) == 3


def test_it_draws_charts(outputs):
    charts = [base64.b64decode(chart) for chart in shown(outputs, "image/png")]
    assert len(charts) == 2
    assert all(chart.startswith(b"\x89PNG") for chart in charts)


def test_it_is_silent_otherwise(outputs):
    """No warning, above all none of letters that a chart's font lacks."""
    assert [output.text for output in outputs if output.output_type == "stream"] == []


def test_it_is_kept_without_its_outputs():
    notebook = nbformat.read(EXAMPLES / "speakers.ipynb", as_version=4)
    nbformat.validate(notebook)
    assert not any(cell.get("outputs") for cell in notebook.cells)
