#!/usr/bin/env python3
"""Makes src/lexicon/data/person_names.txt: words that are parts of people's names.

usage: person_names.py NAME_PARTS.tsv FAKER.tsv CORPUS.jsonl.gz... > src/lexicon/data/person_names.txt

NAME_PARTS.tsv   wikidata, latin, arabic_names (| between spellings): OpenSanctions `rigour`
                 (MIT), person_names.txt, whose names are Wikidata's (CC0)
FAKER.tsv        kind (family, given_m, given_f), name: the Arabic providers of `faker` (MIT)
CORPUS           articles, one JSON object with a `text` a line; only word counts are taken

A word of the lists stays when it stands beside a title or another name in at least a twentieth of
its occurrences (a fiftieth for the given names of the shorter list), or when it is rare and so
cannot do much harm. What is left out is mostly ordinary words that are also somebody's name.
"""
import gzip
import json
import re
import sys
from collections import Counter

MARKS = re.compile('[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]')
WORD = re.compile('[\u0621-\u064a]+')
TITLES = set('السيد الدكتور الشيخ الامير الوزير الرئيس بن المهندس الاستاذ اللاعب المدرب الكاتب الشاعر '
             'الفنان الدكتوره العميد النائب السفير الملك عبد'.split())
# Offices stand beside names, and are none.
OFFICES = set('رئيس سفير قنصل قائد قاده نقيب مشرف صاحب سعاده'.split())
SHARE = 0.05
SHARE_OF_GIVEN = 0.02
RARE = 20


def fold(text):
    text = re.sub('[أإآٱ]', 'ا', MARKS.sub('', text))
    return text.replace('ى', 'ي').replace('ة', 'ه').replace('ی', 'ي').replace('ک', 'ك')


def split(line):
    return line.rstrip('\n').split('\t')


def words(names):
    return {fold(word) for name in names for word in name.split()}


def count(files, anchors):
    seen, beside = Counter(), Counter()
    for file in files:
        for line in gzip.open(file, 'rt'):
            text = WORD.findall(fold(json.loads(line)['text']))
            for before, word in zip([''] + text, text):
                seen[word] += 1
                beside[word] += before in TITLES or (before in anchors and word in anchors)
    return seen, beside


def main():
    parts, faker, *corpus = sys.argv[1:]
    listed = words(name for line in open(parts) for name in split(line)[2].split('|'))
    anchors = words(split(line)[1] for line in open(faker))
    given = words(name for kind, name in map(split, open(faker)) if kind.startswith('given'))
    seen, beside = count(corpus, anchors)

    def stays(word):
        share = SHARE_OF_GIVEN if word in given else SHARE
        return seen[word] < RARE or beside[word] >= share * seen[word]

    keep = {word for word in (listed | anchors) - OFFICES
            if len(word) > 2 and WORD.fullmatch(word) and stays(word)}
    print('# Parts of people\'s names, folded. Made by scripts/person_names.py; do not edit.')
    print('# From OpenSanctions rigour (MIT; Wikidata names, CC0) and Faker (MIT).\n')
    print('class     person-name')
    print('  yes     قال ياسين مراد إن الطريق مفتوح')
    print('  no      عاد ياسين مراد إلى بيته')
    for word in sorted(keep):
        print(f'  word    {word}')


if __name__ == '__main__':
    main()
