"""A file is written whole or not at all, and what keeps it from being written can be told."""

import errno
import os
import stat
import sys

import pytest

from runlegs_desktop.app import files
from runlegs_desktop.app.files import check_place, staged, told, write_text
from runlegs_desktop.domain.errors import UserError

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "plan.json"


def refused(act, *arguments):
    with pytest.raises(UserError) as caught:
        act(*arguments)
    return caught.value.code, caught.value.values


def fails(number):
    def failing(*_arguments, **_words):
        raise OSError(number, os.strerror(number))

    return failing


def test_a_file_is_written_as_it_is_given(path, tmp_path):
    write_text(path, "Füße – 8 × 60 s\n")
    assert path.read_bytes() == "Füße – 8 × 60 s\n".encode()
    write_text(path, "shorter")
    assert path.read_text("utf-8") == "shorter"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_others_may_read_it_as_any_file_of_the_runner(path):
    before = os.umask(0o027)
    try:
        write_text(path, "x")
    finally:
        left = os.umask(before)
    assert left == 0o027
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_looking_whether_a_file_could_be_written_leaves_nothing(path, tmp_path):
    check_place(path)
    assert list(tmp_path.iterdir()) == []
    path.write_text("mine")
    check_place(path)
    assert path.read_text() == "mine"


def test_a_folder_a_missing_folder_and_a_file_for_a_folder_are_told(tmp_path, path):
    path.write_text("x")
    missing, under = tmp_path / "none" / "a.json", path / "a.json"
    for act in (check_place, lambda place: write_text(place, "x")):
        assert refused(act, tmp_path) == ("is-folder", {"path": str(tmp_path)})
        assert refused(act, missing) == ("folder-missing", {"path": str(missing)})
        assert refused(act, under) == ("folder-missing", {"path": str(under)})


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EFBIG, "disk-full"),
        (errno.EIO, "disk-failed"),
        (errno.EACCES, "folder-unwritable"),
        (errno.EROFS, "folder-unwritable"),
    ],
)
def test_a_disk_that_refuses_is_told_and_the_older_file_stays(path, tmp_path, monkeypatch, number, code):
    path.write_text("older")
    assert told(OSError(number, "x"), path).code == code
    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", fails(number))
        assert refused(write_text, path, "newer") == (code, {"path": str(path)})
    with monkeypatch.context() as patch:
        patch.setattr(files.tempfile, "mkstemp", fails(number))
        assert refused(check_place, path) == (code, {"path": str(path)})
        assert refused(write_text, path, "newer") == (code, {"path": str(path)})
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_without_a_number_is_told_as_a_folder_that_takes_no_files(path):
    assert told(OSError("strange"), path).code == "folder-unwritable"


def test_text_that_cannot_be_written_leaves_nothing_behind(path, tmp_path):
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "\udcff")
    assert list(tmp_path.iterdir()) == []


def test_a_staged_file_has_the_ending_of_its_place_and_takes_it_at_the_end(path, tmp_path):
    path.write_text("older")
    with staged(path) as new:
        assert (new.parent, new.suffix) == (tmp_path, ".json")
        new.write_text("newer")
        assert path.read_text() == "older"
    assert path.read_text() == "newer"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_inside_leaves_the_place_as_it_was_and_names_it(path, tmp_path):
    def write(make):
        with staged(path) as new:
            new.write_text("newer")
            raise make(new)

    other = {"path": "library", "name": "library"}
    assert refused(write, lambda _new: UserError("disk-full", **other)) == ("disk-full", other)
    own = refused(write, lambda new: UserError("disk-full", path=str(new), name="x"))
    assert own == ("disk-full", {"path": str(path), "name": "x"})
    assert refused(write, lambda _new: OSError(errno.ENOSPC, "full")) == ("disk-full", {"path": str(path)})
    with pytest.raises(KeyError):
        write(lambda _new: KeyError("a fault of the program"))
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_name_that_is_too_long_is_told(tmp_path):
    for long in (tmp_path / ("n" * 260), tmp_path / ("n" * 260) / "plan.pdf"):
        assert refused(check_place, long) == ("name-too-long", {"path": str(long)})
        assert refused(files.is_there, long) == ("name-too-long", {"path": str(long)})
        assert refused(write_text, long, "x") == ("name-too-long", {"path": str(long)})
    assert list(tmp_path.iterdir()) == []
