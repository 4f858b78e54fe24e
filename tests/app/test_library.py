import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.store import header, lock
from runlegs_desktop.store.migrate import STEPS

FILES = Path(__file__).parent.parent / "store" / "files"
V1, NEWEST = FILES / "v1.runlegs", FILES / f"v{len(STEPS)}.runlegs"
needs_unix = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "my training.runlegs"


def listing(folder):
    return {str(f.relative_to(folder)): f.is_file() and f.read_bytes() for f in folder.rglob("*")}


def refused(path, **how):
    with pytest.raises(UserError) as told:
        open_library(path, **how)
    assert told.value.values["path"] == str(path)
    assert told.value.values["name"] == path.name
    return told.value.code


def named(name):
    return lambda book: replace(book, athletes=put(book.athletes, Athlete("me", name)))


def edit(library, name):
    Journal(library.store, lambda _: None).apply("Name", named(name))


def names(library):
    return [athlete.name for athlete in library.store.load().athletes.values()]


def test_a_new_library_is_made_with_its_folder(tmp_path):
    path = tmp_path / "a folder" / "käse #1?.runlegs"
    library = open_library(path)
    assert (library.path, library.read_only, library.older) == (path, False, None)
    assert library.store.load() == Logbook()
    edit(library, "A")
    library.close()
    library.close()
    assert set(listing(tmp_path)) == {"a folder", "a folder/käse #1?.runlegs"}
    library = open_library(path, create=False)
    assert names(library) == ["A"]
    library.close()


def test_edits_are_synced_to_the_log_and_readers_do_not_wait(path):
    library = open_library(path)
    asked = {n: library.store._connection.execute(f"PRAGMA {n}").fetchone()[0] for n in ("journal_mode", "synchronous")}
    assert asked == {"journal_mode": "wal", "synchronous": 2}
    library.close()


def test_an_empty_file_is_a_new_library(path):
    path.touch()
    library = open_library(path)
    assert library.store.load() == Logbook()
    library.close()


@needs_unix
@pytest.mark.parametrize("letters", [260, 247], ids=["itself", "the lock beside it"])
def test_a_library_whose_name_is_too_long_is_told_and_not_made(tmp_path, letters):
    assert refused(tmp_path / f"{'n' * letters}.runlegs") == "name-too-long"
    assert list(tmp_path.iterdir()) == []


def test_without_leave_to_create_nothing_is_made(path):
    assert refused(path, create=False) == "library-missing"
    assert refused(path.parent / "no" / "where.runlegs", create=False) == "library-missing"
    assert listing(path.parent) == {}


def test_a_folder(tmp_path):
    assert refused(tmp_path) == "library-is-folder"
    assert listing(tmp_path) == {}


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "file").write_text("x")
    assert refused(tmp_path / "file" / "my.runlegs") == "library-missing"


@pytest.mark.parametrize(
    "content", [b"Dear diary", b"SQLite format 3\0", b"\0" * 5000, b"SQLite format 4\0" + b"x" * 200]
)
def test_a_file_of_another_kind(path, content):
    path.write_bytes(content)
    before = listing(path.parent)
    assert refused(path) == "library-foreign"
    assert listing(path.parent) == before


def test_the_database_of_another_program(path):
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("PRAGMA journal_mode = wal")
        foreign.execute("CREATE TABLE session (id)")
        foreign.commit()
        before = listing(path.parent)
        assert refused(path) == "library-foreign"
        assert listing(path.parent) == before


def test_a_newer_library(path):
    shutil.copy(NEWEST, path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = listing(path.parent)
    assert refused(path) == "library-newer"
    assert listing(path.parent) == before


def test_a_library_that_is_already_right_stays_as_it_is(path):
    shutil.copy(NEWEST, path)
    library = open_library(path)
    assert library.older is None
    library.close()


def test_an_older_library_is_brought_up_to_date_and_copied_aside(path):
    shutil.copy(V1, path)
    library = open_library(path)
    assert library.older == path.with_name(f"{path.stem}.v1{path.suffix}")
    assert library.older.read_bytes()[60:64] == (1).to_bytes(4)
    assert path.read_bytes()[60:64] == len(STEPS).to_bytes(4)
    library.close()


def damaged(path, *places):
    content = bytearray(NEWEST.read_bytes())
    for start, end in places:
        content[start:end] = b"\xa5" * (end - start)
    path.write_bytes(content)


PAGE = 4096
PAGES = NEWEST.stat().st_size // PAGE


@pytest.mark.parametrize(
    "places",
    [
        [(16, 24)],
        [(100, 140)],
        [(100, PAGE)],
        *([(page * PAGE, page * PAGE + 64)] for page in range(1, PAGES)),
        [(PAGE, (PAGES - 1) * PAGE)],
    ],
)
def test_a_damaged_library(path, places):
    damaged(path, *places)
    before = listing(path.parent)
    assert refused(path) == "library-damaged"
    assert listing(path.parent) == before


@pytest.mark.parametrize("length", [100, 2000, PAGE, 5 * PAGE, (PAGES - 1) * PAGE])
def test_a_library_cut_short(path, length):
    path.write_bytes(NEWEST.read_bytes()[:length])
    before = listing(path.parent)
    assert refused(path) == "library-damaged"
    assert listing(path.parent) == before


def test_a_large_library_is_checked_by_reading_it(path, monkeypatch):
    monkeypatch.setattr("runlegs_desktop.store.migrate._CHEAPLY_CHECKED", 0)
    damaged(path, (PAGE, 2 * PAGE))  # the athletes; the schema, on the first and on some later pages, stays whole
    library = open_library(path)
    with pytest.raises(UserError, match="library-damaged"):
        library.store.load()
    library.close()


def test_the_second_opener_reads_along(path):
    first = open_library(path)
    edit(first, "A")
    second = open_library(path)
    assert (first.read_only, second.read_only) == (False, True)
    assert names(second) == ["A"]
    edit(first, "B")
    assert names(second) == ["B"]
    journal = Journal(second.store, lambda _: None)
    with pytest.raises(UserError) as told:
        journal.apply("Name", named("C"))
    assert told.value.code == "read-only"
    assert told.value.values == {"path": str(path), "name": path.name}
    assert not journal.can_undo
    assert names(first) == ["B"]
    second.close()
    edit(first, "D")
    first.close()
    third = open_library(path)
    assert not third.read_only
    assert names(third) == ["D"]
    third.close()


def test_a_link_is_the_same_library(path, tmp_path):
    first = open_library(path)
    (tmp_path / "link.runlegs").symlink_to(path)
    second = open_library(tmp_path / "link.runlegs")
    assert second.read_only
    second.close()
    first.close()


def test_a_reader_is_as_careful(path):
    """The holder of the lock may be a newer program, or one that is just upgrading or making the file."""
    held = lock.take(path)
    assert refused(path) == "library-busy"
    shutil.copy(NEWEST, path)
    for version, code in ((len(STEPS) + 1, "library-newer"), (len(STEPS) - 1, "library-older"), (0, "library-older")):
        with closing(sqlite3.connect(path)) as other:
            other.execute(f"PRAGMA user_version = {version}")
        assert refused(path) == code
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 1")
    assert refused(path) == "library-foreign"
    path.write_bytes(b"x" * 5000)
    assert refused(path) == "library-damaged"
    held.release()


@contextmanager
def somebody():
    """Not root, whom nothing is forbidden."""
    root = os.geteuid() == 0
    if root:
        os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)


@pytest.fixture
def locked_folder():
    """A folder that takes no files; pytest's own are closed to anybody else."""
    folder = Path(tempfile.mkdtemp()).resolve()
    shutil.copy(NEWEST, folder / "my.runlegs")
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@needs_unix
def test_a_new_library_in_a_folder_that_takes_no_files(locked_folder):
    with somebody():
        assert refused(locked_folder / "new.runlegs") == "library-folder-unwritable"
        assert refused(locked_folder / "a" / "new.runlegs") == "library-folder-unwritable"
    assert set(listing(locked_folder)) == {"my.runlegs"}


@needs_unix
def test_a_library_in_a_folder_that_takes_no_files_can_be_read(locked_folder):
    with somebody():
        library = open_library(locked_folder / "my.runlegs")
        assert library.read_only
        assert names(library) == ["Åsa"]
        with pytest.raises(UserError, match="read-only"):
            library.store.write({})
        library.close()
    assert set(listing(locked_folder)) == {"my.runlegs"}


@needs_unix
def test_a_damaged_or_foreign_one_is_told_there_too(locked_folder):
    file = locked_folder / "my.runlegs"
    damaged(file, (100, 140))
    with somebody():
        assert refused(file) == "library-damaged"
    file.write_text("Dear diary")
    with somebody():
        assert refused(file) == "library-foreign"


@needs_unix
@pytest.mark.parametrize("with_log", [False, True])
def test_a_write_protected_file_can_be_read(locked_folder, with_log):
    locked_folder.chmod(0o777)
    file = locked_folder / "my.runlegs"
    if with_log:
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("UPDATE athlete SET name = 'late'")
            log = (locked_folder / "my.runlegs-wal").read_bytes()
        shutil.copy(NEWEST, file)
        (locked_folder / "my.runlegs-wal").write_bytes(log)
    file.chmod(0o444)
    with somebody():
        library = open_library(file)
        assert library.read_only
        assert names(library) == ["late" if with_log else "Åsa"]
        library.close()


@needs_unix
def test_a_secret_file_is_not_read(locked_folder):
    (locked_folder / "my.runlegs").chmod(0)
    with somebody():
        assert refused(locked_folder / "my.runlegs") == "library-unreadable"


def test_trouble_of_an_unknown_kind_with_the_lock(path, monkeypatch):
    def broken(path):
        raise OSError(5, "input/output error")

    monkeypatch.setattr(lock, "take", broken)
    assert refused(path) == "disk-failed"


def test_when_opening_fails_the_library_is_free_again(path, monkeypatch):
    def broken(path):
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(header, "check", broken)
        with pytest.raises(ZeroDivisionError):
            open_library(path)
    library = open_library(path)
    assert not library.read_only
    library.close()
