import faulthandler
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from runlegs_desktop.app import logs

PRIVATE = "knee hurts, 54 kg, /home/anna"


@pytest.fixture
def started(tmp_path, monkeypatch):
    monkeypatch.setattr(faulthandler, "enable", lambda _: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    level = logging.getLogger("runlegs_desktop").level
    started = logs.start(tmp_path / "log")
    yield started
    started.close()
    logging.getLogger("runlegs_desktop").setLevel(level)


def written(started):
    return started.file.read_text("utf-8")


def test_codes_are_logged_and_other_programs_are_not(started):
    logging.getLogger("runlegs_desktop.app").info("library-opened %d", 3)
    logging.getLogger("peewee").error("UPDATE session SET notes = %r", PRIVATE)
    assert "INFO runlegs_desktop.app library-opened 3" in written(started)
    assert "notes" not in written(started)


@pytest.fixture(autouse=True)
def _warned(warned):
    return warned


def fail():
    try:
        int(PRIVATE)
    except ValueError as fault:
        raise KeyError(PRIVATE) from fault


def test_of_an_exception_the_type_and_the_place_are_kept_and_not_what_it_said(started):
    try:
        fail()
    except KeyError:
        logging.getLogger("runlegs_desktop.ui").exception("crashed")
    text = written(started)
    assert "ERROR runlegs_desktop.ui crashed\nKeyError\n" in text
    assert " fail\n  after ValueError" in text
    assert "tests/app/test_logs.py:" in text
    assert "knee" not in text
    assert "anna" not in text


def test_an_exception_without_a_cause_and_none_at_all(started):
    try:
        PRIVATE[100]
    except IndexError:
        logging.getLogger("runlegs_desktop").exception("x")
    logging.getLogger("runlegs_desktop").error("nothing to show", exc_info=True)  # noqa: LOG014 - on purpose
    assert "after" not in written(started)
    assert written(started).count("IndexError") == 1


def test_the_log_turns_over(started):
    for _ in range(40_000):
        started.handler.emit(logging.LogRecord("runlegs_desktop", logging.INFO, "", 0, "x" * 60, None, None))
    sizes = {f.name: f.stat().st_size for f in started.file.parent.iterdir()}
    assert set(sizes) == {"runlegs.log", "runlegs.log.1", "runlegs.log.2", "crash.log"}
    assert max(sizes.values()) <= 512 * 1024


CRASHING = """
import faulthandler, sys
from pathlib import Path
from runlegs_desktop.app import logs
started = logs.start(Path(sys.argv[1]))
print(len(started.last_crash), flush=True)
if sys.argv[2] == "crash":
    import resource
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler._sigsegv()
started.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit on Windows")
def test_a_crash_is_told_at_the_next_start_and_once(tmp_path):
    def run(how):
        done = subprocess.run([sys.executable, "-c", CRASHING, tmp_path / "log", how], capture_output=True, check=False)
        return done.returncode, int(done.stdout)

    assert run("crash") == (-11, 0)
    code, told = run("well")
    assert code == 0
    assert told > 40
    assert run("well") == (0, 0)


@pytest.mark.parametrize(
    ("file", "short"),
    [
        ("/Users/anna/run/.venv/lib/python3.11/site-packages/click/core.py", "click/core.py"),
        ("/Users/anna/runlegs_desktop/app/runlegs_desktop/ui/window.py", "runlegs_desktop/ui/window.py"),
        ("/Users/anna/own.py", "own.py"),
        ("/Users/tests/anna/own.py", "own.py"),
        (str(Path(__file__).parent / "deep" / "own.py"), "tests/app/deep/own.py"),
        ("/Users/anna/deep/own.py", "own.py"),
        ("runlegs_desktop/cli/main.py", "runlegs_desktop/cli/main.py"),
        ("<frozen runpy>", "<frozen runpy>"),
    ],
)
def test_a_place_never_tells_whose_folder_it_is_in(file, short):
    assert logs._short(file) == short


def test_a_function_that_calls_itself_without_end_is_told_in_a_few_lines():
    def again():
        again()

    with pytest.raises(RecursionError) as caught:
        again()
    told = logs.describe((caught.type, caught.value, caught.tb))
    assert told[0] == "RecursionError"
    assert len(told) < 50
    assert "  …" in told


def test_what_is_read_is_the_newest_with_the_crash_before_and_no_folders(tmp_path):
    assert logs.read(tmp_path / "nothing") == ""
    (tmp_path / "crash-before.log").write_text('Current thread:\n  File "/Users/anna/own.py", line 3 in run\n')
    (tmp_path / "runlegs.log").write_text("old " * 40_000 + "newest\n")
    text = logs.read(tmp_path)
    assert text.startswith('Current thread:\n  File "own.py", line 3 in run\n\n')
    assert text.endswith("newest")
    assert len(text) < 70_000
