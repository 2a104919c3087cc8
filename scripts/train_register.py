#!/usr/bin/env python3
"""Learns src/attribute/data/register.txt: who is meant where a cue names nobody.

usage: train_register.py [--check] SCORE.py ARTICLES.jsonl GOLD.jsonl [ARTICLES GOLD]... > src/attribute/data/register.txt

SCORE.py   the scorer whose notion of a right speaker is learned (functions `norm`, `speaker_right`)
ARTICLES   {"id", "text"} a line
GOLD       {"id", "publisher", "spans", "indirect"} a line

A log-linear choice among the candidates of each cue: every sign has a weight, and a further one for
each sort of cue, which the penalty keeps near zero unless the examples ask for it. Gradient descent
with a rate for each weight (AdaGrad); a few hundred weights, a few hundred examples. With --check the accuracy on publishers left out in
turn is printed.
"""
import json
import math
import sys
from collections import defaultdict

from train_confidence import load, run, same_speaker

PENALTY = 1
SORT_PENALTY = 2
STEPS = 80
RATE = 0.3
# Gender and number bind wherever the subject is left out; names whose gender was misread teach nothing. Nobody
# tells himself or passes himself on, but few articles show it. Whoever adds something has spoken before; where an
# article seems to show another, his words before were only a noun. A plural means those just told of rather than one
# by name. Who came in with the sentence before takes the
# word from whoever spoke earlier; in most articles that is the same person. Whoever asks does not answer, and who
# spoke in the background of what another did has lost the word.
FIXED = {'disagrees': -8.0, 'agrees-loosely': -2.8, 'may-agree': -0.5, 'agrees': 0.0, 'addressee': -4.0,
         'passes-on': -4.0, 'adds-unheard': -1.5, 'done-to': -0.7,
         'acted-last': 4.0, 'acts-here': 2.2, 'no-source': -3.0, 'asker': -8.0, 'in-background': -3.0,
         'mute-paper': -2.0, 'clause-subject': 2.0, 'one-for-many': -4.0, 'told-last': 2.5}


def examples(score, articles, gold):
    golds = {record['id']: record for record in map(json.loads, open(gold))}
    for row in run('--example', 'register_signs', '--', articles):
        record = golds.get(row['id'])
        event = record and event_of(record, row['cue'])
        if not event or not event.get('speaker'):
            continue
        right = [same_speaker(score, record, {'speaker': {'name': name}}, event) and 'disagrees' not in signs
                 for name, signs in row['candidates']]
        if any(right) and not all(right):
            yield record.get('publisher', ''), [keys(row['sort'], signs) for _, signs in row['candidates']], right


def event_of(record, cue):
    def overlap(event):
        return event.get('cue') and min(cue['end'], event['cue'][1]) - max(cue['start'], event['cue'][0])
    events = [event for event in record['spans'] + record['indirect'] if (overlap(event) or 0) > 0]
    return events[0] if events else None


def keys(sort, signs):
    return signs + [f'{sort}/{sign}' for sign in signs]


def shares(weights, candidates):
    sums = [sum(weights[sign] for sign in signs) for signs in candidates]
    top = max(sums)
    powers = [math.exp(one - top) for one in sums]
    return [power / sum(powers) for power in powers]


def train(rows):
    weights, squares = defaultdict(float, FIXED), defaultdict(float)
    for _ in range(STEPS):
        slope = defaultdict(float)
        for _, candidates, right in rows:
            before = shares(weights, candidates)
            mass = sum(share for share, fits in zip(before, right) if fits)
            for signs, share, fits in zip(candidates, before, right):
                change = share - (share / mass if fits else 0)
                for sign in signs:
                    slope[sign] += change
        for sign in slope:
            if sign.split('/')[-1] in FIXED:
                continue
            steep = slope[sign] + (SORT_PENALTY if '/' in sign else PENALTY) * weights[sign]
            squares[sign] += steep * steep
            weights[sign] -= RATE * steep / math.sqrt(squares[sign] + 1e-8)
    return weights


def accuracy(weights, rows):
    right = 0
    for _, candidates, fits in rows:
        found = shares(weights, candidates)
        right += fits[found.index(max(found))]
    return right


def check(rows):
    right = 0
    for publisher in {row[0] for row in rows}:
        weights = train([row for row in rows if row[0] != publisher])
        right += accuracy(weights, [row for row in rows if row[0] == publisher])
    print(f'{right} of {len(rows)} right on publishers left out, {accuracy(train(rows), rows)} on all', file=sys.stderr)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != '--check']
    score, files = load(arguments[0]), arguments[1:]
    rows = [row for articles, gold in zip(files[::2], files[1::2]) for row in examples(score, articles, gold)]
    if '--check' in sys.argv:
        return check(rows)
    print('# Weights of the signs for who is meant where a cue names nobody.')
    print('# Made by scripts/train_register.py; do not edit.')
    for sign, weight in sorted(train(rows).items()):
        if abs(weight) >= 0.05:
            print(f'{sign} {weight:.3f}')


if __name__ == '__main__':
    main()
