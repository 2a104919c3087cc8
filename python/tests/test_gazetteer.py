"""Lists of names from Python."""

import json
import pickle

import pandas
import polars
import pyarrow
import pytest

import qawl

TEXT = "😀 وبالرِّياض سفراء للمملكة العربية\nالسعودية"


@pytest.fixture(scope="module")
def places():
    return qawl.Gazetteer(
        [
            qawl.Entry("الرياض", id="Q3692", kind="city", metadata="{}"),
            qawl.Entry("السعودية", id="Q851", aliases=["المملكة العربية السعودية"], kind="country"),
        ]
    )


def test_positions_count_code_points(places):
    city, country = places.find(TEXT)
    assert TEXT[city.start : city.end] == city.text == "الرِّياض"
    assert TEXT[country.start : country.end] == country.text
    assert (city.proclitics, city.name) == ("وب", "الرياض")
    assert [entry.id for entry in country.entries] == ["Q851"]
    assert len(places.find(TEXT, overlapping=True)) == 3


def test_entries_and_plain_names(places):
    names = qawl.Gazetteer(["الرياض", "دبي"])
    assert [entry.id for entry in names.entries] == ["1", "2"]
    assert len(names) == 2
    assert places.find_name("الرّياض") == places.entries[0]
    assert places.find_name("القاهرة") is None
    entry = places.entries[1]
    assert (entry.aliases, entry.kind, entry.prior) == (["المملكة العربية السعودية"], "country", 0)


ROWS = [
    {"id": 7, "name": "الرياض", "aliases": ["مدينة الرياض"], "kind": "city", "prior": 0.5},
    {"id": None, "name": "دبي", "aliases": None, "kind": None, "prior": None},
]


def test_dictionaries_and_frames():
    names = qawl.Gazetteer([*ROWS, {"name": "جدة", "aliases": "a|b", "metadata": {"x": 1}, "y": 2}])
    riyadh, dubai, jeddah = names.entries
    assert (riyadh.id, riyadh.aliases, riyadh.kind) == ("7", ["مدينة الرياض"], "city")
    assert (dubai.id, dubai.aliases, dubai.kind, dubai.prior) == ("2", [], None, 0)
    assert (jeddah.aliases, json.loads(jeddah.metadata)) == (["a", "b"], {"x": 1})
    columns = {name: [row[name] for row in ROWS] for name in ROWS[0]} | {"id": ["7", None]}
    frames = [pandas.DataFrame(columns), polars.DataFrame(columns), pyarrow.table(columns)]
    assert all(qawl.Gazetteer(frame).entries == [riyadh, dubai] for frame in frames)
    for names in (pandas.Series(["دبي"]), polars.Series(["دبي"]), pyarrow.array(["دبي"])):
        assert [entry.name for entry in qawl.Gazetteer(names).entries] == ["دبي"]
    with pytest.raises(qawl.QawlError, match="`name`"):
        qawl.Gazetteer(polars.DataFrame({"x": ["دبي"]}))


def test_profiles():
    text = "الجامعة والجامعه"
    for profile, count in [("search", 2), ("light", 1), (None, 2)]:
        names = qawl.Gazetteer(["الجامعة"], profile=profile)
        assert len(pickle.loads(pickle.dumps(names)).find(text)) == count
    with pytest.raises(ValueError, match="no profile is called"):
        qawl.Gazetteer(["الجامعة"], profile="fold")


def test_what_a_spelling_costs():
    names = qawl.Gazetteer(["أحمد", "غوتيريش"], variants=40)
    assert [name.cost for name in names.find("أحمد واحمد وجوتيريش")] == [0, 1, 2]
    assert qawl.Gazetteer(["علي"]).find("على") == []
    assert len(qawl.Gazetteer(["علي"], fold_guard=False).find("على")) == 1


def test_the_names_in_the_box():
    (found,) = qawl.Gazetteer.world().find("لاعبون سعوديون")
    assert found.entries[0].id == "Q851#people"


def test_lists_in_files(places, tmp_path):
    (tmp_path / "places.csv").write_text("id,name\nQ3692,الرياض\n", encoding="utf-8")
    read = qawl.Gazetteer.open(tmp_path / "places.csv")
    read.save(tmp_path / "places.qawl")
    again = qawl.Gazetteer.open(str(tmp_path / "places.qawl"))
    assert again.find(TEXT) == read.find(TEXT) and len(read.find(TEXT)) == 1
    (tmp_path / "bad.csv").write_text("id,name\n1,\n", encoding="utf-8")
    with pytest.raises(qawl.QawlError, match="bad.csv:2: "):
        qawl.Gazetteer.open(tmp_path / "bad.csv")
    with pytest.raises(qawl.QawlError, match="no-such-file"):
        qawl.Gazetteer.open("no-such-file.csv")


def test_everything_pickles(places):
    clone = pickle.loads(pickle.dumps(places))
    assert clone.find(TEXT) == places.find(TEXT)
    assert pickle.loads(pickle.dumps(places.find(TEXT))) == places.find(TEXT)
    assert pickle.loads(pickle.dumps(places.entries)) == places.entries
    analyzer = pickle.loads(pickle.dumps(qawl.Analyzer(gazetteer=places)))
    assert analyzer.gazetteer.find(TEXT) == places.find(TEXT)


def test_layers(places):
    mine = qawl.Gazetteer([qawl.Entry("الرياض", id="mine"), "دبي"])
    layered = places.with_(mine).without(qawl.Gazetteer(["السعودية"]))
    for names in (layered, pickle.loads(pickle.dumps(layered))):
        found = names.find("بين الرياض ودبي في السعودية")
        assert [name.text for name in found] == ["الرياض", "دبي"]
        assert [entry.id for entry in found[0].entries] == ["mine"]
    with pytest.raises(qawl.QawlError, match="different options"):
        places.with_(qawl.Gazetteer([], folding=False))
    with pytest.raises(qawl.QawlError, match="one layer"):
        layered.save("layered.qawl")


def test_names_inside_words(places):
    text = "#موسمالرياض2026"
    assert places.find(text) == []
    (name,) = places.find(text, anywhere=True)
    assert text[name.start : name.end] == name.text == "الرياض"
    column = places.find_all([text, None], anywhere=True)
    assert column[0] == [name] and column[1] is None
    assert pickle.loads(pickle.dumps(column))[0] == [name]
    with pytest.raises(ValueError, match="not overlapping"):
        places.find(text, anywhere=True, overlapping=True)


def test_speakers_are_linked():
    names = qawl.Gazetteer([qawl.Entry("سالم الحمدي", id="m1", kind="person")])
    analysis = qawl.Analyzer(gazetteer=names).analyze('وقال سالم الحمدي: "لن نرفع الأسعار".')
    assert analysis.speakers[0].entry == names.entries[0]
    assert analysis.to_dicts()[0]["speaker"]["entry"] == "m1"
    assert qawl.analyze(analysis.text).speakers[0].entry is None


def test_what_cannot_be_a_list():
    with pytest.raises(TypeError):
        qawl.Gazetteer([1])
    with pytest.raises(qawl.QawlError):
        qawl.Gazetteer([""])


def test_rules_of_normalization():
    light = qawl.Normalizer(profile="light", with_rules=["digits-ascii"])
    assert light.normalize("ســنة ١٩٩٠") == "سنة 1990"
    assert "digits-ascii" in light.rules
    assert pickle.loads(pickle.dumps(light)) == light
    assert hash(pickle.loads(pickle.dumps(light))) == hash(light)
    none = qawl.Normalizer(profile=None)
    assert none.rules == [] and none.normalize("إلى") == "إلى"
    assert qawl.Normalizer(without_rules=["teh-marbuta"]).normalize("الأمّة") == "الامة"
    for options in ({"profile": "x"}, {"with_rules": ["x"]}, {"without_rules": ["x"]}):
        with pytest.raises(qawl.QawlError, match="x"):
            qawl.Normalizer(**options)
