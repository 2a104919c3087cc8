"""The notebook view as a browser draws it. Its pictures are left in target/view."""

import re

import pytest
from PIL import Image

import qawl
from browser import THEMES, measure, picture
from documents import ROOT, SPOKEN, documents

ARABIC = re.compile(r"[\u0620-\u065f\u0671-\u06d3]+")
"""Words that run from right to left: no digits."""

PIXEL = 0.25
"""How far two widths may differ; browsers count in 64ths of a pixel, for each piece of a word."""

WIDTHS = (320, 760, 1400)

INSIDE = """ارتفعت أسعار القمح 20%، وفقا لمحافظ البنك المركزي. وستبقى كذلك حتى الصيف، وفقا لهيئة الحبوب.
وقال متحدث إن الموانئ مغلقة، طبقا لسكان في المدينة. وسقط جريحان، وفقا لإحصاءات وزارة الصحة.
وقالت ليلى منصور إن iPhone 15 «أفضل من غيره بنسبة 20%» على https://example.org/a/very/long/address/that/nothing/can/break/anywhere/at/all/but/must/be/broken.
"""
"""Marks that begin behind a particle, and words that run from left to right."""


@pytest.fixture(scope="module")
def analyses():
    return [qawl.analyze(text) for text in (SPOKEN, INSIDE, *documents())]


@pytest.fixture(scope="module")
def pictures():
    folder = ROOT / "target" / "view"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def plain(view):
    """The same view without what marks the text."""
    parts = re.fullmatch(r'(.*<div class="text">)(.*?)(</div>.*)', view, re.DOTALL)
    head, text, tail = parts.groups()
    text = re.sub(r'<bdi class="chip.*?</bdi>', "", text)
    return head + re.sub(r"</?(mark|u|span)\b[^>]*>", "", text) + tail


@pytest.fixture(scope="module")
def views(analyses, tmp_path_factory):
    """Every article at every width, and in lines that do not break, marked and plain."""
    cases = []
    for number, analysis in enumerate(analyses):
        view = analysis._repr_html_()
        cases += [(f"{number} {width}", width, view) for width in WIDTHS]
        cases += [(f"{number} marked", 9000, view), (f"{number} plain", 9000, plain(view))]
    style = "[data-case$=d] .text, [data-case$=n] .text { white-space: pre }"
    return measure(tmp_path_factory.mktemp("view") / "views.html", cases, style)


def pairs(views, kind):
    """The words of marked articles with the same words of the plain ones."""
    for name, view in views.items():
        if name.endswith(kind):
            words = views[name.replace(kind, "plain")]["words"]
            yield from zip(view["words"], words, strict=True)


def test_marks_leave_the_widths_of_words(views):
    assert sum(marked["cut"] for marked, _ in pairs(views, "marked")) >= 3
    for marked, unmarked in pairs(views, "marked"):
        assert marked["text"] == unmarked["text"]
        assert abs(width(marked) - width(unmarked)) < PIXEL, marked


def width(word):
    return word["right"] - word["left"]


@pytest.mark.parametrize("sin", ["display: inline-block", "padding: 0 1px", "unicode-bidi: isolate"])
def test_the_measure_sees_letters_that_are_torn_apart(analyses, tmp_path, sin):
    view = analyses[1]._repr_html_()
    cases = [("0 marked", 9000, view), ("0 plain", 9000, plain(view))]
    torn = measure(tmp_path / "torn.html", cases, f".qawl u {{ {sin} !important }}")
    words = [pair for pair in pairs(torn, "marked") if pair[0]["cut"]]
    assert len(words) == 3
    assert all(width(marked) > width(unmarked) + 2 * PIXEL for marked, unmarked in words)


def test_words_stand_in_the_order_they_would_have_without_marks(views):
    for name in views:
        if name.endswith("marked"):
            assert order(views[name]) == order(views[name.replace("marked", "plain")]), name


def order(view):
    """The numbers of the words from the upper right to the lower left."""
    words = enumerate(view["words"])
    return [number for number, word in sorted(words, key=lambda item: place(item[1]))]


def place(word):
    return round(word["line"]), -word["right"]


def test_arabic_runs_from_right_to_left(views):
    for name, view in views.items():
        for before, after in zip(view["words"], view["words"][1:]):
            here = before["lines"] == after["lines"] == 1 and before["line"] == after["line"]
            if here and all(ARABIC.fullmatch(word["text"]) for word in (before, after)):
                assert after["right"] <= before["left"] + PIXEL, (name, before, after)


def test_a_chip_stands_behind_the_last_letter(views):
    chips = [chip for view in views.values() for chip in view["chips"]]
    assert len(chips) > 100
    assert all(width(chip) > 3 for chip in chips)
    assert all(chip["right"] <= chip["behind"] + PIXEL for chip in chips if chip["sameLine"])


def test_nothing_runs_over_the_edges(views):
    for name, view in views.items():
        if name.endswith(tuple(map(str, WIDTHS))):
            assert view["overflow"] <= 0, name
            for box in [*view["words"], *view["chips"], *view["legend"]]:
                inside = view["left"] - 1 <= box["left"] and box["right"] <= view["right"] + 1
                assert inside, (name, box)


@pytest.mark.parametrize("theme", THEMES)
def test_pictures(analyses, pictures, theme):
    for name, analysis in (("article", analyses[-1]), ("inside", analyses[1])):
        path = pictures / f"{name}-{theme}.html"
        shown = Image.open(picture(path, analysis._repr_html_(), theme))
        colours = shown.convert("RGB").getcolors(shown.width * shown.height)
        assert len(colours) > 50
        assert len([colour for _, colour in colours if max(colour) - min(colour) > 60]) > 3
