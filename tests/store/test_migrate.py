import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.store import migrate
from runlegs_desktop.store.migrate import STEPS, create, upgrade, version

FILES = Path(__file__).parent / "files"
V1, NEWEST = FILES / "v1.runlegs", FILES / f"v{len(STEPS)}.runlegs"
MORE = (*STEPS, ("ALTER TABLE session ADD COLUMN shoes TEXT", "UPDATE session SET shoes = 'red'"))


def listing(folder):
    return {f.name: f.read_bytes() for f in folder.iterdir()}


@pytest.fixture
def old(tmp_path):
    return Path(shutil.copy(V1, tmp_path / "my.runlegs"))


def asked(path, question):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchall()


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1))
def test_migrations_never_change(number):
    assert STEPS[number - 1] == tuple(STEPS[number - 1])
    real_file = FILES / f"v{number}.runlegs"
    with (
        closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh,
        closing(sqlite3.connect(real_file)) as real,
    ):
        migrate.build(fresh, STEPS[:number])
        assert [row for row in fresh.iterdump() if row.startswith("CREATE")] == [
            row for row in real.iterdump() if row.startswith("CREATE")
        ]


def test_an_upgraded_file_is_as_a_new_one():
    """But for the order that SQLite spells added columns in, which is that of the steps in both."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as old, closing(sqlite3.connect(NEWEST)) as new:
        migrate.build(old, STEPS[:1])
        migrate.build(old)
        assert _shape(old) == _shape(new)


def _shape(connection):
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f"PRAGMA table_info({name})").fetchall() for (name,) in tables}


@pytest.mark.parametrize(
    "module",
    [
        migrate.m0001_first,
        migrate.m0002_performances,
        migrate.m0003_strength,
        migrate.m0004_form,
        migrate.m0005_wishes,
    ],
)
def test_they_do_not_lean_on_the_schema_of_today(module):
    assert "import" not in Path(module.__file__).read_text().replace("never imports", "").replace("import batch", "")


def test_a_new_library(tmp_path):
    path = tmp_path / "new.runlegs"
    (tmp_path / "new.runlegs-new").write_text("left by an attempt that was killed")
    create(path)
    assert set(listing(tmp_path)) == {"new.runlegs"}
    assert asked(path, "PRAGMA application_id") == [(0x524C4547,)]
    assert asked(path, "PRAGMA user_version") == [(len(STEPS),)]
    assert path.read_bytes()[68:72] == b"RLEG"


def test_the_newest_needs_nothing(tmp_path):
    newest = Path(shutil.copy(NEWEST, tmp_path / "my.runlegs"))
    before = listing(tmp_path)
    assert upgrade(newest) is None
    assert listing(tmp_path) == before


def test_an_older_one_is_copied_and_upgraded(old):
    before, rows = old.read_bytes(), asked(old, "SELECT id, title FROM session")
    aside = upgrade(old, MORE)
    assert aside.name == "my.v1.runlegs"
    assert asked(aside, "SELECT id, title FROM session") == rows
    assert asked(aside, "PRAGMA user_version") == [(1,)]
    assert asked(aside, "PRAGMA journal_mode") == [("delete",)]
    assert asked(old, "SELECT id, title FROM session") == rows
    assert {row[0] for row in asked(old, "SELECT shoes FROM session")} == {"red"}
    assert asked(old, "PRAGMA user_version") == [(len(MORE),)]
    assert old.read_bytes() != before


def test_an_older_copy_is_never_overwritten(old):
    (old.parent / "my.v1.runlegs").write_text("precious")
    (old.parent / "my.runlegs-new").write_text("left by an attempt that was killed")
    assert upgrade(old, MORE).name == "my.v1-2.runlegs"
    assert (old.parent / "my.v1.runlegs").read_text() == "precious"


def test_edits_still_in_the_log_are_copied_too(old):
    with closing(sqlite3.connect(old, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = wal")
        writer.execute("UPDATE session SET title = 'late'")
        aside = upgrade(old, MORE)
    assert {row[0] for row in asked(aside, "SELECT title FROM session")} == {"late"}


def test_a_step_that_fails_changes_nothing(old):
    before = listing(old.parent)
    broken = (*STEPS, ("ALTER TABLE session ADD COLUMN shoes TEXT", "UPDATE nothing SET x = 1"))
    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        upgrade(old, broken)
    assert listing(old.parent) == before


def test_a_copy_that_fails_changes_nothing(old, monkeypatch):
    before = listing(old.parent)
    connect = migrate._connect

    def tiny(path):
        connection = connect(path)
        if path != old:
            connection.execute("PRAGMA page_size = 512")
            connection.execute("PRAGMA journal_mode = off")
            connection.execute("PRAGMA max_page_count = 1")
        return connection

    monkeypatch.setattr(migrate, "_connect", tiny)
    with pytest.raises(UserError, match="disk-full"):
        upgrade(old, MORE)
    assert listing(old.parent) == before


def test_a_newer_one_is_refused_even_when_only_its_log_says_so(old):
    with closing(sqlite3.connect(old, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = wal")
        writer.execute("PRAGMA user_version = 7")
        with pytest.raises(UserError, match="library-newer") as told:
            upgrade(old)
    assert told.value.values == {"path": str(old), "name": "my.runlegs", "version": 7}


def test_building_is_all_or_nothing():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate.build(connection, (*STEPS, ("nonsense",)))
        assert version(connection) == 0
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
