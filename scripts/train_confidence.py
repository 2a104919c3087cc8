#!/usr/bin/env python3
"""Learns src/attribute/data/confidence.txt: how likely an attribution is right under which signs.

usage: train_confidence.py [--check] SCORE.py ARTICLES.jsonl GOLD.jsonl [ARTICLES GOLD]... > src/attribute/data/confidence.txt

SCORE.py   the scorer whose notion of a right span and a right speaker is learned (functions `trim`,
           `iou`, `norm` and `speaker_right`)
ARTICLES   {"id", "text"} a line
GOLD       {"id", "publisher", "spans", "indirect"} a line

The model is that of train_wording.py. With --check the accuracy at several thresholds is printed
for publishers left out in turn.
"""
import importlib.util
import json
import subprocess
import sys

from train_wording import probability, train


# Signs of one quotation often come together; weights that moved faster would not settle.
RATE = 0.06


def run(*command):
    output = subprocess.run(['cargo', 'run', '--quiet', '--release', *command], check=True, stdout=subprocess.PIPE)
    return [json.loads(line) for line in output.stdout.splitlines()]


def load(path):
    spec = importlib.util.spec_from_file_location('score', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def examples(score, articles, gold):
    texts = {record['id']: record['text'] for record in map(json.loads, open(articles))}
    signs = {record['id']: record['signs'] for record in run('--example', 'confidence_signs', '--', articles)}
    found = run('--features', 'cli', '--', 'quotes', '--format', 'jsonl', articles)
    quotes = {record['id']: record['quotes'] for record in found}
    for record in map(json.loads, open(gold)):
        text = texts[record['id']]
        for quote, own in zip(quotes[record['id']], signs[record['id']]):
            right = judge(score, record, text, quote)
            if right is not None:
                yield record.get('publisher', ''), own, right, 1


def judge(score, record, text, quote):
    """Whether a quotation and its speaker are right; None where the gold does not say."""
    indirect = quote['kind'] in ('indirect', 'unmarked')
    golds = record['indirect'] if indirect else [span for span in record['spans'] if span['kind'] != 'term']
    place = score.trim(text, quote['content']['start'], quote['content']['end'])
    best = max(golds, key=lambda one: score.iou(place, score.trim(text, *one['content'])), default=None)
    fits = best and score.iou(place, score.trim(text, *best['content'])) >= (0.5 if indirect else 0.9)
    if fits:
        return None if best.get('optional') else same_speaker(score, record, quote, best)
    return None if indirect and covers_optional(record, quote) else False


def covers_optional(record, quote):
    cue = quote['cue']
    return cue and any(event['optional'] and min(cue['end'], event['cue'][1]) > max(cue['start'], event['cue'][0])
                       for event in record['indirect'])


def same_speaker(score, record, quote, best):
    me = best.get('speaker')
    speakers = [one['speaker'] for one in record['spans'] + record['indirect'] if one.get('speaker')]
    heads = set(map(score.norm, me['heads'])) if me else set()
    others = [one for one in speakers if me and not heads & set(map(score.norm, one['heads']))]
    return score.speaker_right(quote.get('speaker'), me, others)


def check(rows):
    judged = []
    for publisher in {row[0] for row in rows}:
        weights = train([row for row in rows if row[0] != publisher], RATE)
        judged += [(probability(weights, signs), right) for left, signs, right, _ in rows if left == publisher]
    for floor in (0.95, 0.9, 0.85, 0.8, 0.7, 0.5, 0.0):
        kept = [right for share, right in judged if share >= floor]
        print(f'{floor:4} keeps {len(kept) / len(judged):.3f}, right {sum(kept) / max(1, len(kept)):.3f}', file=sys.stderr)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != '--check']
    score, files = load(arguments[0]), arguments[1:]
    rows = [row for articles, gold in zip(files[::2], files[1::2]) for row in examples(score, articles, gold)]
    if '--check' in sys.argv:
        return check(rows)
    print('# Weights of the signs of a right attribution. Made by scripts/train_confidence.py; do not edit.')
    for sign, weight in sorted(train(rows, RATE).items()):
        print(f'{sign} {weight:.3f}')


if __name__ == '__main__':
    main()
