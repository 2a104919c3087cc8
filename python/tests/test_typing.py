"""How a type checker sees the package."""

from mypy import api

PROGRAM = '''
import qawl
analysis: qawl.Analysis = qawl.Analyzer(gazetteer=None).analyze("")
names: list[str] = [quote.speaker.name for quote in analysis if quote.speaker]
found: list[qawl.Match] = qawl.Gazetteer(["x", qawl.Entry("y", id="1")]).find("")
'''


def test_a_typed_program_passes():
    out, err, status = api.run(["--strict", "-c", PROGRAM])
    assert status == 0, out + err


def test_a_wrong_program_fails():
    out, _, status = api.run(["--strict", "-c", "import qawl\nqawl.analyze(1)"])
    assert status == 1 and "arg-type" in out
