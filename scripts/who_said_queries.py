#!/usr/bin/env python3
"""Asks articles who said the words of their annotated quotations, and counts the right answers at rank one.

usage: who_said_queries.py SCORE.py ARTICLES.jsonl GOLD.jsonl [ARTICLES GOLD]...

SCORE.py   the scorer whose notion of a right speaker counts (function `speaker_right`)
ARTICLES   {"id", "text"} a line
GOLD       {"id", "spans", "indirect"} a line

Each quotation is asked for in several ways: a fragment as it stands, in another spelling, with a word
missing, with a word inflected otherwise. Needs the Python package (`pip install .`).
"""
import json
import sys
from collections import Counter

from train_confidence import load, same_speaker

FRAGMENT = 5
FEWEST = 3
SPELLINGS = str.maketrans({'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ً': None, 'ّ': None})


def fragments(content):
    """The ways in which `content` is asked for, by name; none where it is too short to be told."""
    words = content.split()
    if len(words) < FEWEST:
        return {}
    middle = max(0, len(words) // 2 - FRAGMENT // 2)
    asked = words[middle:middle + FRAGMENT]
    ways = {'as it stands': asked, 'other spelling': ' '.join(asked).translate(SPELLINGS).split()}
    if len(asked) == FRAGMENT:
        ways['a word missing'] = asked[:2] + asked[3:]
        ways['a word inflected'] = asked[:2] + [inflected(asked[2])] + asked[3:]
    return {way: ' '.join(words) for way, words in ways.items()}


def inflected(word):
    """The word with the article, or without it."""
    return word[2:] if word.startswith('ال') and len(word) > 4 else 'ال' + word


def ask(analysis, content, is_right):
    """Yields each way of asking with whether the first answer is right."""
    for way, words in fragments(content).items():
        answers = analysis.who_said(words)
        speaker = answers[0].speaker if answers else None
        yield way, bool(answers) and is_right(speaker.name if speaker else None)


def ask_gold(score, articles, gold):
    import qawl
    texts = {record['id']: record['text'] for record in map(json.loads, open(articles))}
    for record in map(json.loads, open(gold)):
        text = texts[record['id']]
        analysis = qawl.analyze(text)
        events = [span for span in record['spans'] if span['kind'] != 'term']
        events += [event for event in record['indirect'] if not event['optional']]
        for event in events:
            def is_right(name):
                return same_speaker(score, record, {'speaker': name and {'name': name}}, event)
            yield from ask(analysis, text[slice(*event['content'])], is_right)


def main():
    score, files = load(sys.argv[1]), sys.argv[2:]
    asked, right = Counter(), Counter()
    for articles, gold in zip(files[::2], files[1::2]):
        for way, fits in ask_gold(score, articles, gold):
            asked[way] += 1
            right[way] += fits
    for way in asked:
        print(f'{way:17} {right[way]:5} of {asked[way]:5}  {right[way] / asked[way]:.3f}')
    print(f'{"all":17} {right.total():5} of {asked.total():5}  {right.total() / asked.total():.3f}')


if __name__ == '__main__':
    main()
