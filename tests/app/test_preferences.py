import tomllib
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.app import toml
from runlegs_desktop.app.preferences import Preferences, Theme, Zoom, load, save
from runlegs_desktop.domain.errors import UserError

CHOSEN = Preferences(Theme.DARK, Zoom.WHOLE_PLAN, "de")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "preferences.toml"


def test_without_a_file_there_are_defaults(path):
    assert load(path) == Preferences() == Preferences(Theme.SYSTEM, Zoom.SEVEN_WEEKS, "")
    assert not path.parent.exists()


def test_what_is_saved_comes_back(path):
    save(path, CHOSEN)
    assert load(path) == CHOSEN
    assert path.read_text() == 'theme = "dark"\nzoom = "whole-plan"\nlanguage = "de"\nreduce_motion = false\n'
    assert [f.name for f in path.parent.iterdir()] == ["preferences.toml"]


def test_what_a_newer_program_chose_is_kept(path):
    path.parent.mkdir()
    path.write_text('theme = "light"\nshoes = ["a", "b"]\n[window]\nwide = true\nsince = 2026-03-02\n')
    save(path, CHOSEN)
    found = tomllib.loads(path.read_text())
    assert found["shoes"] == ["a", "b"]
    assert found["window"] == {"wide": True, "since": date(2026, 3, 2)}
    assert load(path) == CHOSEN


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('theme = "pink"', "theme"),
        ("theme = 3", "theme"),
        ("zoom = []", "zoom"),
        ("language = 7", "language"),
    ],
)
def test_a_bad_value_is_repaired_and_the_others_stay(path, warned, line, key):
    path.parent.mkdir()
    others = {"theme": 'theme = "dark"', "zoom": 'zoom = "week"', "language": 'language = "fr"'}
    path.write_text("\n".join([line, *(other for name, other in others.items() if name != key)]))
    found = load(path)
    assert getattr(found, key) == getattr(Preferences(), key)
    assert (found.theme is Theme.DARK) == (key != "theme")
    assert (found.language == "fr") == (key != "language")
    assert warned == [f"preference-repaired {key}"]


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_logged_without_its_content(path, warned, content):
    path.parent.mkdir()
    path.write_bytes(content)
    assert load(path) == Preferences()
    assert len(warned) == 1
    assert warned[0].startswith("preferences-unreadable ")
    save(path, CHOSEN)
    assert load(path) == CHOSEN


def test_a_folder_in_the_way(path, warned):
    path.mkdir(parents=True)
    assert load(path) == Preferences()
    with pytest.raises(UserError) as told:
        save(path, CHOSEN)
    assert told.value.code == "preferences-unwritable"
    assert told.value.values == {"path": str(path), "name": "preferences.toml"}
    assert set(warned) == {"preferences-unreadable IsADirectoryError"}


plain = (
    st.text()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.dates(date(1, 1, 1))
    | st.times()
    | st.datetimes()
    | st.datetimes(timezones=st.just(UTC))
)
values = st.recursive(
    plain, lambda v: st.lists(v, max_size=3) | st.dictionaries(st.text(), v, max_size=3), max_leaves=8
)


@given(st.dictionaries(st.text(), values, max_size=4))
def test_toml_written_is_toml_read(table):
    assert tomllib.loads(toml.spell(table)) == table


def test_toml_looks_like_toml():
    table = {
        "a-1": 1,
        "b c": True,
        "d": [datetime(2026, 3, 2, 6, 30, tzinfo=UTC), time(6)],
        "e": {"f": float("inf"), "g": "ä\x7f"},
    }
    assert toml.spell(table) == (
        'a-1 = 1\n"b c" = true\nd = [2026-03-02T06:30:00+00:00, 06:00:00]\ne = {f = inf, g = "ä\\u007f"}\n'
    )
