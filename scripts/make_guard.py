#!/usr/bin/env python3
"""Makes the word lists that keep chance out of gazetteer matches, from word counts.

    scripts/make_guard.py TEXT... > report.txt

TEXT are files of Arabic text, plain or JSON lines with a field `text`; several million words of news
are enough. Only single words are kept, none with its count. Beside the crate's sources it writes

* `own_words.txt`: words that begin with و, ف, ب, ك or ل as part of themselves. A word is taken when it is more
frequent than a proclitic before the rest of it would make it: for W = c + S, when count(W) is more than
RARE[c] times count(S), or COMMON[c] times where S is seen often enough to be sure. A rest in ال is
hardly ever chance, so it asks for more. Words seen fewer than LEAST times are left out.
* `spellings.txt`: how frequent words are written, a class of forms that fold alike a line, the commonest
first, without those that make up less than SHARE of the class. A name that is written otherwise is not
the word.

The report lists the written forms that fold to the same letters, the classes with the most words first;
`distinct_words.txt` was typed by hand from reading it. `own_words_hand.txt` is typed by hand too.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src/gazetteer/data"
LEAST = 4
# How many times as frequent as the rest a word with a proclitic may be.
RARE = {"و": 1.5, "ف": 0.4, "ب": 2.5, "ك": 0.6, "ل": 2.5}
COMMON = {"و": 4, "ف": 0.8, "ب": 8, "ك": 0.6, "ل": 6}
OFTEN = 40
ARTICLE_RATIO = 8
# A class is listed from so many words on, and a form of it from this share on.
FREQUENT = 120
SHARE = 0.015
WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a\u0671\u067e\u0686\u06a4\u06af]+")
DROPPED = re.compile(r"[\u0640\u064b-\u065f\u0670\u200b-\u200f]+")
FOLD = str.maketrans("أإآٱىة", "ااااي" + "ه")


def texts(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"] if path.endswith(".jsonl") else line


def counts(paths):
    seen = Counter()
    for text in texts(paths):
        seen.update(WORD.findall(DROPPED.sub("", text)))
    return seen


def splits(word):
    """The ways to take one proclitic or two off: (proclitic, rest, letters)."""
    first = word[0]
    if first in "وف":
        yield first, word[1:], 1
        if word[1] in "بكل":
            yield from ((c, s, n + 1) for c, s, n in splits(word[1:]))
    elif first in "بكل":
        yield first, word[1:], 1
        if word.startswith("لل"):
            yield first, "ا" + word[1:], 1
            yield first, "ال" + word[1:], 1


def likely(proclitic, rest, count, folded):
    """Whether a proclitic before `rest` explains that the whole is seen `count` times."""
    ratio = (COMMON if folded[rest] >= OFTEN else RARE)[proclitic]
    if rest.startswith("ال") and len(rest) > 4:
        ratio = max(ratio, ARTICLE_RATIO)
    return count <= ratio * folded[rest]


def own_words(folded):
    for word, count in folded.items():
        if count < LEAST or len(word) < 3 or word[0] not in "وفبكل":
            continue
        ways = [(way, likely(way[0], way[1], count, folded)) for way in splits(word) if len(way[1]) > 1]
        if ways and not any(good for _, good in ways):
            yield count, word


def by_fold(seen):
    classes = defaultdict(list)
    for word, count in seen.items():
        classes[word.translate(FOLD)].append((count, word))
    return classes


def spellings(classes):
    for folded, forms in classes.items():
        total = sum(count for count, _ in forms)
        may_differ = "ا" in folded or folded[-1] in "هي"
        if total >= FREQUENT and may_differ and len(folded) > 1:
            forms = sorted(forms, reverse=True)
            yield total, [word for count, word in forms if count >= SHARE * total]


def distinct(classes):
    """Classes of written forms of which at least two are words in their own right."""
    for forms in classes.values():
        forms.sort(reverse=True)
        # A form without its hamza is a careless spelling of one that has it.
        careful = [(n, w) for n, w in forms if n >= 20 and not any(lax(w, v) for m, v in forms if m >= n / 4 and v != w)]
        if len(careful) > 1:
            yield careful[0][0], careful


def lax(word, other):
    """Whether `word` is `other` with hamzas left out."""
    if len(word) != len(other):
        return False
    return all(a == b or (a == "ا" and b in "أإآ") for a, b in zip(word, other))


def write(name, what, lines):
    head = f"# Made by scripts/make_guard.py; do not edit. {what}\n"
    DATA.mkdir(parents=True, exist_ok=True)
    (DATA / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main():
    seen = counts(sys.argv[1:])
    folded = Counter()
    for word, count in seen.items():
        folded[word.translate(FOLD)] += count
    words = sorted(word for _, word in own_words(folded))
    print(len(seen), "forms", len(words), "words of their own")
    write("own_words.txt", "Words that begin with a letter like a proclitic.", words)
    classes = by_fold(seen)
    lines = [" ".join(forms) for _, forms in sorted(spellings(classes), reverse=True)]
    write("spellings.txt", "How frequent words are written.", lines)
    for count, forms in sorted(distinct(classes), reverse=True):
        print(count, *(f"{w}:{n}" for n, w in forms))

if __name__ == "__main__":
    main()
