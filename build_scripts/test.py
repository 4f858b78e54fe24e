"""Set up what is missing, the tools of the tests included, then run pytest with the arguments given.

Without arguments all tests run, on as many cores as there are; with some it is pytest as it comes.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # the reader may well be older than pyproject.toml says
    sys.stderr.write("Runner Legs needs Python 3.11 or newer; this is Python {}.{}.\n".format(*sys.version_info))
    sys.exit(3)

import os

import setup_env

if __name__ == "__main__":
    setup_env.prepare({"program", "tests"})
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.chdir(setup_env.ROOT)
    words = sys.argv[1:] or ["-n", "auto", "--dist", "worksteal"]
    sys.exit(setup_env.become("python", "-m", "pytest", *words))
