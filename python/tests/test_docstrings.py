"""The examples in docstrings run."""

import doctest

import qawl


def test_package_docstring():
    assert doctest.testmod(qawl).attempted > 0
    assert doctest.testmod(qawl).failed == 0
