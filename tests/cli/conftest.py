"""The command line called inside the test, in a folder of its own, and what it said."""

from dataclasses import dataclass

import pytest

from runlegs_desktop.cli.main import run


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the program stands; the runner's own files would lie in `home` inside."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("RUNLEGS_HOME", str(folder / "home"))
    return folder


@pytest.fixture
def opened():
    """How the window was opened."""
    return []


@pytest.fixture
def call(capsys, opened):
    def window(library, **how):
        opened.append((library, how))
        return 0

    def call(*arguments):
        code = run([str(a) for a in arguments], window)
        return Said(code, *capsys.readouterr())

    return call


@pytest.fixture
def listing(folder):
    """Everything in the folder with its bytes."""
    return lambda: {str(f.relative_to(folder)): f.is_file() and f.read_bytes() for f in folder.rglob("*")}
