import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import put
from runlegs_desktop.store.migrate import STEPS

NEWEST = Path(__file__).parent.parent / "store" / "files" / f"v{len(STEPS)}.runlegs"


def named(key, name):
    return lambda book: replace(book, athletes=put(book.athletes, Athlete(key, name)))


def test_a_full_disk_leaves_memory_history_and_file_as_they_were(tmp_path):
    announced = []
    library = open_library(tmp_path / "full.runlegs")
    journal = Journal(library.store, announced.append)
    journal.apply("First", named("a", "A" * 50_000))
    journal.apply("Smaller", named("a", "A"))
    journal.undo()
    journal.undo()
    journal.apply("First", named("a", "a"))
    journal.apply("Long", named("a", "A" * 300_000))
    journal.apply("Short", named("a", "b"))
    library.store._connection.execute("PRAGMA journal_size_limit = 0")
    library.store._connection.execute("VACUUM")
    pages = library.store._connection.execute("PRAGMA page_count").fetchone()[0]
    library.store._connection.execute(f"PRAGMA max_page_count = {pages}")
    before, announcements = journal.logbook, len(announced)
    for act in (lambda: journal.apply("Second", named("b", "B" * 200_000)), journal.undo):
        with pytest.raises(UserError) as told:
            act()
        assert told.value.code == "disk-full"
        assert told.value.values == {"path": str(library.path), "name": "full.runlegs"}
        assert journal.logbook is before
        assert (journal.undo_name, journal.can_redo, len(announced)) == ("Short", False, announcements)
        assert library.store.load() == before
    library.store._connection.execute("PRAGMA max_page_count = 100000")
    journal.apply("Second", named("b", "B" * 200_000))
    journal.undo()
    journal.undo()
    assert journal.logbook.athletes["a"].name == "A" * 300_000
    assert library.store.load() == journal.logbook
    library.close()


LIMITED = """
import resource, sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.errors import UserError

path = Path(sys.argv[1])
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
finished = 0
try:
    library = open_library(path)
    journal = Journal(library.store, lambda _: None)
    while finished < 1000:
        before = journal.logbook
        name = "x" * 2000 + str(finished)
        journal.apply("Name", lambda b: replace(b, athletes={"me": Athlete("me", name)}))
        finished += 1
except UserError as told:
    if finished:
        assert journal.logbook is before == library.store.load()
        library.close()
    print(finished, told.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="no such limit on Windows")
@pytest.mark.parametrize("limit", [4096, 20_000, 300_000])
def test_a_disk_that_takes_no_more(tmp_path, limit):
    path = tmp_path / "full.runlegs"
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, path, str(limit)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr
    finished, code = done.stdout.split()
    assert code in {"disk-full", "disk-failed"}
    if limit < 40_000:
        assert finished == "0"
        assert list(tmp_path.iterdir()) == []
        return
    assert int(finished) > 20
    library = open_library(path)
    assert library.store.load().athletes["me"].name.endswith("x" + str(int(finished) - 1))
    library.close()


@pytest.fixture
def small_disk(tmp_path):
    place = tmp_path / "small"
    place.mkdir()
    mounted = (
        shutil.which("mount")
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=400k", "none", place], capture_output=True, check=False
        ).returncode
    )
    if not mounted:
        pytest.skip("only where a small disk can be mounted")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(journal):
    for n in range(1000):
        journal.apply("Name", named(f"a{n}", "x" * 5000))


def test_a_real_small_disk(small_disk):
    library = open_library(Path(shutil.copy(NEWEST, small_disk / "my.runlegs")))
    journal = Journal(library.store, lambda _: None)
    with pytest.raises(UserError) as told:
        fill(journal)
    assert told.value.code == "disk-full"
    assert library.store.load() == journal.logbook
    rest = small_disk / "rest"
    with rest.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    with pytest.raises(UserError) as told:
        open_library(small_disk / "another.runlegs")
    assert told.value.code == "disk-full"
    assert {f.name for f in small_disk.iterdir()} - {"my.runlegs-wal", "my.runlegs-shm"} == {
        "my.runlegs", "my.runlegs-lock", "rest",
    }  # fmt: skip
    rest.unlink()
    library.close()
