"""The notebook view as HTML."""

import re
from html.parser import HTMLParser

import qawl


class Reader(HTMLParser):
    """The text of the article without the chips, and whether tags close in order."""

    def __init__(self):
        super().__init__()
        self.open, self.text = [], []

    def handle_starttag(self, tag, attrs):
        self.open.append((tag, dict(attrs).get("class", "")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        inside = {css for _, css in self.open}
        if "text" in inside and not any(css.startswith("chip") for css in inside):
            self.text.append(data)


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return "".join(reader.text)


def test_the_article_stands_in_it_letter_by_letter(analysis, text):
    assert read(analysis._repr_html_()) == text


def test_it_runs_right_to_left_without_scripts(analysis):
    html = analysis._repr_html_()
    assert 'dir="rtl" lang="ar"' in html
    assert "<script" not in html and "javascript" not in html
    assert not re.search(r"\son\w+=", html)


def test_hover_tells_speaker_kind_and_confidence(analysis):
    html = analysis._repr_html_()
    for quote in analysis.quotes:
        if quote.speaker:
            assert f"{quote.speaker.name} · {quote.kind} · " in html


def test_markup_in_a_text_stays_text():
    text = 'وقال الوزير <b>سالم</b>: "<script>alert(1)</script> & \'نعم\'".'
    html = qawl.analyze(text)._repr_html_()
    assert "<script" not in html and "<b>" not in html
    assert read(html) == text


def test_an_empty_text_has_a_view():
    assert read(qawl.analyze("")._repr_html_()) == ""


def test_a_long_article_is_folded(analysis, text):
    assert "<details" not in analysis._repr_html_()
    long = qawl.analyze(text * 10)._repr_html_()
    assert f"<summary><bdi>{text.splitlines()[0]}</bdi>" in long
    assert read(long) == text * 10


def test_several_articles_are_shown_together(analysis):
    shown = qawl.show([analysis, None, analysis])._repr_html_()
    assert shown.count('class="qawl"') == 2
    assert shown == analysis._repr_html_() * 2
