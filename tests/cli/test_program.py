"""The program as it is started: its window, its help, its faults, and a full disk."""

import faulthandler
import gc
import logging
import os
import runpy
import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest

from runlegs_desktop import __main__ as program
from runlegs_desktop import __version__
from runlegs_desktop.cli import main, paper, work
from runlegs_desktop.cli.main import run
from runlegs_desktop.cli.sheets import SheetOptions
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.printing.paper import Orientation, PaperSize

ROOT = Path(__file__).resolve().parent.parent.parent
RUNLEGS = Path(sys.executable).with_name("runlegs")
PLAN = ("plan", "--weekly-km", "30", "--start", "2027-01-04")


def started(*command, **how):
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, encoding="utf-8", **how)


def test_without_a_command_the_window_opens(call, opened, folder):
    assert call("--library", folder / "l.runlegs", "--today", "2027-01-04").code == 0
    assert call("--demo", "--today", "2027-01-04").code == 0
    today = date(2027, 1, 4)
    seen = [(library, asked["demo"], asked["today"]()) for library, asked in opened]
    assert seen == [(folder / "l.runlegs", False, today), (None, True, today)]


def test_the_windows_exit_code_is_the_programs():
    assert run([], lambda _library, **_how: 3) == 3


@pytest.mark.parametrize("command", [[], ["plan"], ["check"], ["print"]])
def test_help_says_what_a_command_does(call, command):
    said = call(*command, "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Usage: runlegs")


def test_the_version_is_told(call):
    assert call("--version").out == f"Runner Legs, version {__version__}\n"


def test_ctrl_c_ends_without_a_word_more(call, monkeypatch):
    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(work, "check_plan", interrupted)
    assert call("check").code == 2
    monkeypatch.setattr(work, "check_plan", lambda *_: (_ for _ in ()).throw(click.Abort))
    assert call("check").code == 2


@pytest.fixture
def _broken(monkeypatch):
    def broken(*_arguments):
        raise KeyError("knee hurts")

    monkeypatch.setattr(work, "check_plan", broken)
    monkeypatch.setattr(faulthandler, "enable", lambda _: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    level = logging.getLogger("runlegs_desktop").level
    yield
    logging.getLogger("runlegs_desktop").setLevel(level)


@pytest.mark.usefixtures("_broken")
def test_a_fault_of_the_program_is_one_line_and_the_log_says_where_but_not_what_was_written(call, folder, warned):
    said = call("check")
    log = folder / "home" / "log" / "runlegs.log"
    assert (said.code, said.out) == (1, "")
    assert said.err == f"runlegs: Something went wrong. Details are in {log}.\n"
    text = log.read_text("utf-8")
    assert "ERROR runlegs_desktop.cli.main command failed\nKeyError\n" in text
    assert " broken" in text
    assert "knee" not in text
    assert warned == ["command failed"]


@pytest.mark.usefixtures("_broken")
def test_a_fault_that_cannot_be_logged_is_one_line_too(call, folder):
    (folder / "home").write_text("a file where the folder should be")
    said = call("check")
    assert (said.code, said.out) == (1, "")
    assert said.err == "runlegs: Something went wrong. It could not be logged either.\n"


def test_the_main_function_opens_the_window_at_once_without_arguments(monkeypatch):
    monkeypatch.setattr("runlegs_desktop.desktop.run", lambda library, *, demo, today: (library, demo, today()))
    monkeypatch.setattr(gc, "disable", lambda: None)  # the start may do without; the tests after this one may not
    monkeypatch.setattr(sys, "argv", ["runlegs"])
    assert program.main() == (None, False, date.today())  # noqa: DTZ011 - as the program does


def test_the_main_function_hands_arguments_to_the_command_line(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["runlegs", "--version"])
    assert program.main() == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.filterwarnings("ignore:.*found in sys.modules")
def test_the_package_runs_as_a_module(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["runlegs", "fly"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("runlegs_desktop", run_name="__main__")
    assert left.value.code == 2
    assert capsys.readouterr().err == "runlegs: No such command 'fly'.\n"


def test_a_pdf_needs_no_screen_in_a_process_of_its_own(folder):
    done = started(sys.executable, "-m", "runlegs_desktop", *PLAN, "--out", folder / "a.pdf", cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Wrote {folder / 'a.pdf'}\n", "")
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.skipif(not RUNLEGS.exists(), reason="installed without its command")
def test_the_installed_command_tells_bad_input(folder):
    done = started(RUNLEGS, "plan", "--weekly-km", "-5", "--out", "a.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "runlegs: Weekly distance is 0 to 200 km, not -5.\n"
    assert list(folder.iterdir()) == []


FULL = """
import resource, sys
from runlegs_desktop.cli.main import run
from runlegs_desktop.present.numbers import Numbers
limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
sys.exit(run(sys.argv[2:], lambda *a, **k: 9))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
@pytest.mark.parametrize(
    ("limit", "where"),
    [
        (4_096, ("--out", "a.json")),
        (4_096, ("--out", "a.pdf")),
        (4_096, ("--library", "a.runlegs")),
        (60_000, ("--library", "a.runlegs", "--out", "a.json")),
    ],
)
def test_a_full_disk_is_told_and_leaves_no_file(folder, limit, where):
    done = started(sys.executable, "-c", FULL, str(limit), *PLAN, *where, env=_environment(folder))
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("runlegs: The disk ")
    assert where[1] in done.stderr
    assert list(folder.iterdir()) == []


def _environment(folder):
    # with the limit on files Python itself would leave halves of its compiled modules behind
    python = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return {"RUNLEGS_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "nowhere", **python}


def test_the_commands_that_need_no_qt_load_none(folder):
    check = "import sys; from runlegs_desktop.cli.main import run; run(sys.argv[1:], None); sys.exit('PySide6' in sys.modules)"
    done = started(sys.executable, "-c", check, *PLAN, "--out", "a.json", env=_environment(folder))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_module_names_its_exit_codes():
    assert (main.EXIT_FAULT, main.EXIT_BAD_INPUT) == (1, 2)


def test_paper_asks_for_no_screen_when_qt_has_not_begun(monkeypatch):
    class Application:
        begun = []  # noqa: RUF012 - one test long

        def __init__(self, arguments):
            self.begun.append((arguments, os.environ["QT_QPA_PLATFORM"]))

        @staticmethod
        def instance():
            return None

    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    monkeypatch.setattr(paper, "QGuiApplication", Application)
    written = []
    monkeypatch.setattr(paper, "sheet_of", lambda _seen, job: job)
    monkeypatch.setattr(paper, "export_pdf", lambda job, out: written.append((job.orientation, job.paper, out)))
    options = SheetOptions(orientation="portrait")
    paper.write_pdf(None, Path("x.pdf"), Numbers(), options, range(1))
    assert Application.begun == [(["runlegs"], "offscreen")]
    assert written == [(Orientation.PORTRAIT, PaperSize.A4, Path("x.pdf"))]


@pytest.mark.usefixtures("_broken")
def test_a_library_that_the_system_lacks_is_named(call, monkeypatch, warned):
    def lacking(*_arguments):
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(work, "check_plan", lacking)
    said = call("check")
    assert said.code == 1
    assert said.err.startswith("runlegs: This system lacks libEGL.so.1. ")
    assert warned == ["command failed"]
