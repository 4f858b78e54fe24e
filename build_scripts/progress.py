"""Long commands run quietly: a line says what is being done, another every few seconds how far it is.

What the command itself says goes to a log, whose end is shown when the command fails.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

LOG = Path(__file__).resolve().parent.parent / "build" / "setup.log"
_EVERY = 4.0  # seconds between two signs of life
_DOING = re.compile(r"^(Collecting|Installing collected|Unpacking|Setting up) +([\w.+-]+)", re.MULTILINE)
_WORDS = {"Collecting": "fetching", "Installing collected": "unpacking the"}


def say(line: str) -> None:
    """One line for the person who waits."""
    print(line, flush=True)


def stop(*lines: str, code: int = 3) -> NoReturn:
    """Give up, saying what the person can do. Code 3 means that it is their turn."""
    sys.stdout.flush()
    print(*lines, sep="\n", file=sys.stderr, flush=True)
    raise SystemExit(code)


def doing(log: str) -> str:
    """What pip or apt is at, read from the log so far."""
    found = _DOING.findall(log)
    verb, name = found[-1] if found else ("working", "")
    return f"{_WORDS.get(verb, verb.lower())} {name}".strip()


def step(title: str, command: Sequence[str], advice: str = "") -> None:
    """Run one command, showing signs of life. When it fails, show the end of its log and stop."""
    say(title)
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("wb") as log:
        # close_fds=False hands on the lock of the set-up: an orphaned pip keeps the next start waiting
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, close_fds=os.name == "nt"
        )
        try:
            _wait(process)
        finally:
            process.wait()  # Ctrl-C reaches the command too: let it end first
    if process.returncode:
        end = LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-12:]
        shown = [f"  | {line}" for line in end]
        stop(*shown, f"That did not work (all of it: {LOG}).", *filter(None, [advice]), code=1)


def _wait(process: subprocess.Popen[bytes]) -> None:
    start = time.monotonic()
    while True:
        try:
            process.wait(_EVERY)
        except subprocess.TimeoutExpired:
            log = LOG.read_text(encoding="utf-8", errors="replace")
            say(f"  … {time.monotonic() - start:.0f} s, {doing(log)}")
        else:
            return
