"""The `qawl` command that the wheel installs."""

import json
import subprocess
import sys
from pathlib import Path

COMMANDS = [[str(Path(sys.executable).parent / "qawl")], [sys.executable, "-m", "qawl"]]


def qawl(*args, command=COMMANDS[0], **options):
    args = [*command, *map(str, args)]
    return subprocess.run(args, capture_output=True, encoding="utf-8", **options)


def test_both_ways_to_call_it(path):
    for command in COMMANDS:
        done = qawl("who-said", "غير مقبول", path, command=command)
        assert done.returncode == 0, done.stderr
        assert "إريك هولم" in done.stdout and f"{path}:5:" in done.stdout


def test_it_gives_what_the_package_gives(path, analysis):
    done = qawl("quotes", "--format", "jsonl", path)
    assert json.loads(done.stdout) == {"id": str(path), "quotes": analysis.to_dicts()}


def test_errors_and_exit_status():
    done = qawl("quotes", "--jsonl", input='{"text": "لا"}\nنعم\n')
    assert done.returncode == 1
    assert "-:2: not a document" in done.stderr
    assert qawl("quotes", "--no-such-option").returncode == 2


def test_a_closed_pipe_is_quiet(tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_text('{"text": "وقال الوزير: \\"نعم\\"."}\n' * 20_000, encoding="utf-8")
    command = [*COMMANDS[0], "quotes", "--format", "jsonl", str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0
