#!/usr/bin/env python3
"""Learns src/quote/data/wording.txt: what tells a wording in quotation marks from a name or a term.

usage: train_wording.py [--check] ARTICLES.jsonl GOLD.jsonl [ARTICLES GOLD]... > src/quote/data/wording.txt

ARTICLES   {"id", "text"} a line
GOLD       {"id", "publisher", "spans": [{"kind": "direct|mixed|term", "content": [start, end]}]} a line

Logistic regression by plain gradient descent with a quadratic penalty; a few dozen weights, a few
hundred examples. With --check nothing is printed but the accuracy on publishers left out in turn.
"""
import json
import math
import subprocess
import sys
from collections import defaultdict

PENALTY = 1.5
STEPS = 400
RATE = 0.5


def examples(articles, gold):
    command = ['cargo', 'run', '--quiet', '--release', '--example', 'wording_signs', articles]
    rows = map(json.loads, subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.splitlines())
    golds = {record['id']: record for record in map(json.loads, open(gold))}
    for row in rows:
        record = golds.get(row['id'])
        kind = record and best_kind(record['spans'], row['start'], row['end'])
        if kind:
            yield record.get('publisher', ''), row['signs'], kind != 'term'


def best_kind(spans, start, end):
    def overlap(span):
        return min(end, span['content'][1]) - max(start, span['content'][0])
    best = max(spans, key=overlap, default=None)
    return best['kind'] if best and overlap(best) > 0 else None


def probability(weights, signs):
    return 1 / (1 + math.exp(-sum(weights[sign] for sign in signs)))


def train(rows):
    weights = defaultdict(float)
    for _ in range(STEPS):
        slope = defaultdict(float)
        for _, signs, speech in rows:
            error = probability(weights, signs) - speech
            for sign in signs:
                slope[sign] += error
        for sign in slope:
            penalty = 0 if sign == 'always' else PENALTY * weights[sign]
            weights[sign] -= RATE * (slope[sign] + penalty) / len(rows) * 4
    return weights


def check(rows):
    right = 0
    for publisher in {row[0] for row in rows}:
        weights = train([row for row in rows if row[0] != publisher])
        left_out = [row for row in rows if row[0] == publisher]
        right += sum((probability(weights, signs) >= 0.5) == speech for _, signs, speech in left_out)
    print(f'{right} of {len(rows)} right on publishers left out', file=sys.stderr)


def main():
    files = [argument for argument in sys.argv[1:] if argument != '--check']
    rows = [row for articles, gold in zip(files[::2], files[1::2]) for row in examples(articles, gold)]
    if '--check' in sys.argv:
        return check(rows)
    print('# Weights of the signs of a wording in marks. Made by scripts/train_wording.py; do not edit.')
    for sign, weight in sorted(train(rows).items()):
        print(f'{sign} {weight:.3f}')


if __name__ == '__main__':
    main()
