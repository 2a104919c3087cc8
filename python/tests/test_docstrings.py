"""The examples in docstrings run."""

import doctest
import importlib

import polars
import pyarrow
import pytest

import qawl

DOORS = ["qawl.duckdb", "qawl.pandas", "qawl.polars", "qawl.spacy"]


def documented():
    """Everything public in the package, and the methods of its classes, as doctests."""
    finder = doctest.DocTestFinder(recurse=False)
    names = {"qawl": qawl, "pyarrow": pyarrow, "polars": polars}
    for name, thing in [("qawl", qawl), *((name, getattr(qawl, name)) for name in qawl.__all__)]:
        yield from finder.find(thing, name, module=False, extraglobs=names)
        methods = vars(thing) if isinstance(thing, type) else {}
        for method in methods.keys() - {"__doc__"}:
            inner = getattr(thing, method)
            yield from finder.find(inner, f"{name}.{method}", module=False, extraglobs=names)


EXAMPLES = {test.name: test for test in documented() if test.examples}


@pytest.mark.parametrize("name", EXAMPLES)
def test_example(name):
    assert doctest.DocTestRunner().run(EXAMPLES[name]).failed == 0


def test_what_people_begin_with_has_an_example():
    begin = {"analyze", "analyze_all", "quotes_table", "speakers", "normalize", "Analyzer"}
    assert begin | {"qawl", "Gazetteer", "Analysis.who_said"} <= EXAMPLES.keys()


@pytest.mark.parametrize("door", DOORS)
def test_door(door):
    module = importlib.import_module(door)
    assert doctest.testmod(module).attempted > 0
    assert doctest.testmod(module).failed == 0
