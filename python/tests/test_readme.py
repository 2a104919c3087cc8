"""The examples of the README and of docs/python.md give what these say they give."""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from test_command import qawl

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```)?", re.DOTALL)
PYTHON = EXAMPLE.findall(README)
CONSOLE = re.findall(r"```console\n\$ qawl (.*?)\n(.*?)```", README, re.DOTALL)


def test_there_are_examples():
    assert PYTHON and CONSOLE


@pytest.mark.parametrize(("code", "printed"), PYTHON)
def test_python_example(code, printed, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert run(code, {"__name__": "__main__"}) == printed


def test_the_page_s_examples_go_on_from_each_other():
    names = {"__name__": "__main__"}
    examples = EXAMPLE.findall(PAGE)
    assert [run(code, names) for code, _ in examples] == [printed for _, printed in examples]
    assert len(examples) == 3


def run(code, names):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(code, "example", "exec"), names)
    return output.getvalue()


@pytest.mark.parametrize(("command", "printed"), CONSOLE)
def test_console_example(command, printed):
    done = qawl(*shlex.split(command), cwd=ROOT)
    assert settled(done.stdout) == settled(printed)


def settled(answers):
    """Without scores, and signs behind the rule, which move whenever the signs are weighed anew."""
    return re.sub(r"\d\.\d\d; why: (\w+).*", r"\1", answers)
