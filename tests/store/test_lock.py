import errno
import os
import signal
import subprocess
import sys

import pytest

from runlegs_desktop.store import lock

HOLDER = """
import sys, time
from pathlib import Path
from runlegs_desktop.store.lock import take
assert take(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def library(tmp_path):
    return tmp_path / "a.runlegs"


def test_one_holder_even_in_one_program(library):
    held = lock.take(library)
    assert lock.lock_file(library).read_text() == str(os.getpid())
    assert lock.take(library) is None
    held.release()
    assert list(library.parent.iterdir()) == []
    held.release()
    again = lock.take(library)
    held.release()
    assert lock.take(library) is None
    again.release()


def test_a_killed_holder_holds_nothing(library):
    with subprocess.Popen([sys.executable, "-c", HOLDER, library], stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        assert lock.take(library) is None
        assert lock.lock_file(library).read_text() == str(holder.pid)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    held = lock.take(library)
    assert held
    held.release()


@pytest.mark.parametrize("successor", [False, True])
def test_a_lock_file_tidied_away_meanwhile_is_not_the_lock(library, monkeypatch, successor):
    """Between opening the file and locking it, its holder let go and removed it; perhaps somebody made a new one."""
    grab, calls = lock._grab, []

    def late(handle):
        if not calls:
            lock.lock_file(library).unlink()
            if successor:
                lock.lock_file(library).touch()
        calls.append(handle)
        return grab(handle)

    monkeypatch.setattr(lock, "_grab", late)
    held = lock.take(library)
    assert len(calls) == 2
    assert lock.take(library) is None
    held.release()


def test_what_the_system_refuses_is_told(library, monkeypatch):
    opened = []

    def refuse(handle):
        opened.append(handle)
        raise OSError(errno.ENOLCK, "no locks on this file system")

    monkeypatch.setattr(lock, "_grab", refuse)
    with pytest.raises(OSError, match="no locks"):
        lock.take(library)
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(opened[0])
