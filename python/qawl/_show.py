"""Several analyses at once in a notebook."""

from collections.abc import Iterable

from qawl._qawl import Analysis


class Shown:
    """What `show` gives: a notebook shows the articles one below the other."""

    def __init__(self, analyses: Iterable[Analysis | None]) -> None:
        self._analyses = [analysis for analysis in analyses if analysis is not None]

    def _repr_html_(self) -> str:
        return "".join(analysis._repr_html_() for analysis in self._analyses)

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self._analyses))


def show(analyses: Iterable[Analysis | None]) -> Shown:
    """The articles one below the other, right to left, quotations coloured by speaker."""
    return Shown(analyses)
