"""The README's examples give what the README says they give."""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from test_command import qawl

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```)?", README, re.DOTALL)
CONSOLE = re.findall(r"```console\n\$ qawl (.*?)\n(.*?)```", README, re.DOTALL)


def test_there_are_examples():
    assert PYTHON and CONSOLE


@pytest.mark.parametrize(("code", "printed"), PYTHON)
def test_python_example(code, printed, monkeypatch):
    monkeypatch.chdir(ROOT)
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(code, "README.md", "exec"), {"__name__": "__main__"})
    assert output.getvalue() == printed


@pytest.mark.parametrize(("command", "printed"), CONSOLE)
def test_console_example(command, printed):
    done = qawl(*shlex.split(command), cwd=ROOT)
    # Scores move whenever the rules are weighed anew.
    assert re.sub(r"\d\.\d\d", "N", done.stdout) == re.sub(r"\d\.\d\d", "N", printed)
