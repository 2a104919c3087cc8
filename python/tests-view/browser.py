"""Pages in a headless Chromium."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

THEMES = {
    "light": "background: #fff; color: #1f1f1f; color-scheme: light",
    "dark": "background: #111; color: #e0e0e0; color-scheme: dark",
}
"""What notebooks look like around the view."""

NAMES = ("chromium", "chromium-browser", "google-chrome")
MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")


def chromium(*arguments):
    """Runs the browser and gives what it prints."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, f"none of {', '.join(NAMES)} is there: `make test-view` installs one"
    always = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
    done = subprocess.run(
        [program, *always, *arguments], capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def page(path, body, theme="light"):
    """Writes a page as a notebook would hold it, left to right, and gives its address."""
    style = f"{THEMES[theme]}; margin: 12px; font: 13px system-ui, sans-serif"
    path.write_text(
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><body style="{style}">{body}</body>',
        encoding="utf-8",
    )
    return path.as_uri()


def measure(path, cases, style=""):
    """What `measure.js` finds out about the views in `cases`, which are (name, width, HTML)."""
    views = "".join(
        f'<div data-case="{name}" style="width: {width}px">{view}</div>'
        for name, width, view in cases
    )
    body = f"{views}<style>{style}</style><script>{MEASURE}</script>"
    printed = chromium("--virtual-time-budget=5000", "--dump-dom", page(path, body))
    found = re.search(r'<pre id="measured">(.*?)</pre>', printed, re.DOTALL)
    assert found, printed[-2000:]
    return {view["case"]: view for view in json.loads(html.unescape(found[1]))}


def picture(path, body, theme, size=(760, 1100)):
    """Takes a picture of the page; gives the file."""
    image = path.with_suffix(".png")
    width, height = size
    chromium(f"--window-size={width},{height}", f"--screenshot={image}", page(path, body, theme))
    return image
