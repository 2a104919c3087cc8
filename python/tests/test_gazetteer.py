"""Lists of names from Python."""

import pickle

import pytest

import qawl

TEXT = "😀 وبالرِّياض سفراء للمملكة العربية\nالسعودية"


@pytest.fixture(scope="module")
def places():
    return qawl.Gazetteer(
        [
            qawl.Entry("الرياض", id="Q3692", kind="city"),
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
