import errno
import sqlite3

import pytest

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.store.trouble import in_words


def sqlite_error(code):
    fault = sqlite3.OperationalError("words")
    fault.sqlite_errorcode = code
    return fault


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), "disk-full"),
        (sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), "disk-failed"),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), "library-busy"),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), "read-only"),
        (sqlite_error(sqlite3.SQLITE_NOTADB), "library-damaged"),
        (OSError(errno.ENOSPC, "words"), "disk-full"),
        (OSError(errno.EROFS, "words"), "library-folder-unwritable"),
        (FileNotFoundError(errno.ENOENT, "words"), "library-missing"),
        (OSError("no number"), "disk-failed"),
    ],
)
def test_what_a_runner_can_put_right_has_a_code(tmp_path, fault, code):
    with pytest.raises(UserError) as told, in_words(tmp_path / "a.runlegs"):
        raise fault
    assert told.value.code == code
    assert told.value.values == {"path": str(tmp_path / "a.runlegs"), "name": "a.runlegs"}
    assert told.value.__cause__ is fault


@pytest.mark.parametrize(
    "fault",
    [
        sqlite_error(sqlite3.SQLITE_ERROR),
        sqlite_error(sqlite3.SQLITE_CONSTRAINT),
        KeyError(),
    ],
)
def test_what_is_our_fault_stays(tmp_path, fault):
    with pytest.raises(type(fault)), in_words(tmp_path):
        raise fault


def test_errors_already_in_words_stay(tmp_path):
    with pytest.raises(UserError, match="x"), in_words(tmp_path):
        raise UserError("x")
