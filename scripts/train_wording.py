#!/usr/bin/env python3
"""Learns how strings in quotation marks are judged.

usage: train_wording.py [--check] wording|clause ARTICLES.jsonl GOLD.jsonl [ARTICLES GOLD]...
           > src/quote/data/wording.txt (or clause.txt)

The invented cases of tests/cases are learned from as well: they hold what is rare in articles.

wording    tells a wording from a name or a term
clause     tells a clause of its own (direct) from a fragment of the writer's sentence (mixed)
ARTICLES   {"id", "text"} a line
GOLD       {"id", "publisher", "spans": [{"kind": "direct|mixed|term", "content": [start, end]}]} a line;
           what is in marks and no span of an annotated article is a term; or, where only single marks
           were judged, {"id", "start", "end", "label": "D|M|T|X"} a line: their content is direct
           speech, mixed, a term, or the marks are mistaken; other marks are not learned from

Logistic regression with a quadratic penalty; a few dozen weights, some hundred examples. With
--check nothing is printed but the accuracy on publishers left out in turn.
"""
import json
import math
import pathlib
import subprocess
import sys
import tempfile
from collections import defaultdict

PENALTY = 1.5
STEPS = 300
RATE = 0.15
PICKED = 0.5  # the weight of marks that were judged one by one: they are picked for being hard
# Added to the weight of `always`: the strings that were picked are mostly terms, and those of whole articles taken
# for terms outnumbered those taken for speech.
LEAN = {'wording': 0.3, 'clause': 0}
COMMAND = ['cargo', 'run', '--quiet', '--release', '--features', 'cli', '--example', 'wording_signs']
LABELS = {'D': 'direct', 'M': 'mixed', 'T': 'term'}
TITLES = {
    'wording': '# Weights of the signs of a wording in marks.',
    'clause': '# Weights of the signs of a clause in marks.',
}


def examples(model, articles, gold):
    """(publisher, signs, yes or no, weight) of each string in marks that the model has to judge."""
    rows = map(json.loads, subprocess.run(COMMAND + [articles], check=True, stdout=subprocess.PIPE).stdout.splitlines())
    golds = records(gold)
    for row in rows:
        record = golds.get(row['id']) or golds.get((row['id'], row['start'], row['end']))
        answer = record and ANSWERS[model](row, [span for span in record['spans'] if span['kind'] != 'term'])
        if answer is not None:
            yield record.get('publisher', ''), row[model], answer, record.get('weight', 1)


def records(gold):
    """The annotated articles by their name, and the marks judged one by one by name and place."""
    found = {}
    for record in map(json.loads, open(gold)):
        if 'spans' in record:
            found[record['id']] = record
        elif record['label'] != 'X':
            place = record['start'], record['end']
            span = {'kind': LABELS[record['label']], 'content': place}
            found[record['id'], *place] = {'spans': [span], 'weight': PICKED}
    return found


def invented(folder):
    """Writes the cases as ARTICLES and GOLD beside each other."""
    articles, gold = folder / 'articles.jsonl', folder / 'gold.jsonl'
    with open(articles, 'w') as texts, open(gold, 'w') as golds:
        for path in sorted(pathlib.Path('tests/cases').glob('*.txt')):
            for stanza in path.read_text().split('\ncase ')[1:]:
                lines = [line.strip().partition(' ') for line in stanza.splitlines()[1:]]
                text = '\n'.join(value.strip() for key, _, value in lines if key == 'text')
                id = path.name + stanza.splitlines()[0]
                texts.write(json.dumps({'id': id, 'text': text}) + '\n')
                golds.write(json.dumps({'id': id, 'publisher': 'invented', 'spans': spans(lines, text)}) + '\n')
    return str(articles), str(gold)


def spans(lines, text):
    kind, found = None, []
    for key, _, value in lines:
        if key in ('quote', 'maybe'):
            kind = value.strip()
        at = text.find(value.strip()) if key == 'content' else -1
        if at >= 0 and kind in ('direct', 'mixed'):
            found.append({'kind': kind, 'content': [at, at + len(value.strip())]})
    return found


def is_wording(row, speech):
    """Whether the marks hold speech; nothing where the frame shows it or the marks are mistaken."""
    if row['certain']:
        return None
    if same(row, speech):
        return True
    return None if any(crosses(row, span) for span in speech) else False


def is_clause(row, speech):
    span = same(row, speech)
    return span and span['kind'] == 'direct'


ANSWERS = {'wording': is_wording, 'clause': is_clause}


def same(row, spans):
    """The span that is more or less the row."""
    for span in spans:
        start, end = span['content']
        shared = min(end, row['end']) - max(start, row['start'])
        if shared * 2 >= max(end, row['end']) - min(start, row['start']):
            return span
    return None


def crosses(row, span):
    start, end = span['content']
    inside = start <= row['start'] and row['end'] <= end
    return not inside and min(end, row['end']) > max(start, row['start'])


def probability(weights, signs):
    return 1 / (1 + math.exp(-sum(weights[sign] for sign in signs)))


def train(rows, rate=RATE):
    weights = defaultdict(float)
    for _ in range(STEPS):
        slope, curve = defaultdict(float), defaultdict(float)
        for _, signs, answer, weight in rows:
            likely = probability(weights, signs)
            for sign in signs:
                slope[sign] += weight * (likely - answer)
                curve[sign] += weight * likely * (1 - likely)
        for sign in slope:
            penalty = 0.01 if sign == 'always' else PENALTY
            weights[sign] -= rate * (slope[sign] + penalty * weights[sign]) / (curve[sign] + penalty)
    return weights


def check(rows):
    right = 0
    for publisher in sorted({row[0] for row in rows}):
        weights = train([row for row in rows if row[0] != publisher])
        left_out = [row for row in rows if row[0] == publisher]
        right += sum((probability(weights, signs) >= 0.5) == answer for _, signs, answer, _ in left_out)
    print(f'{right} of {len(rows)} right on publishers left out', file=sys.stderr)


def main():
    model, *files = [argument for argument in sys.argv[1:] if argument != '--check']
    with tempfile.TemporaryDirectory() as folder:
        pairs = [*zip(files[::2], files[1::2]), invented(pathlib.Path(folder))]
        rows = [row for pair in pairs for row in examples(model, *pair)]
    if '--check' in sys.argv:
        return check(rows)
    print(TITLES[model] + ' Made by scripts/train_wording.py; do not edit.')
    weights = train(rows)
    weights['always'] += LEAN[model]
    for sign, weight in sorted(weights.items()):
        print(f'{sign} {weight:.3f}')


if __name__ == '__main__':
    main()
