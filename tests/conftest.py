"""What all tests share: an empty open library, and strict habits for Qt, for the log and for the runner's folders."""

import gc
import logging
import os
import threading
import time
import weakref

# before anything imports Qt; and no test may ever touch the files of whoever runs it
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest

_MOMENT = 1.0  # seconds

hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "local"))


@pytest.fixture(autouse=True, scope="session")
def _no_real_home(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUNLEGS_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture
def store():
    from runlegs_desktop.store.sqlite import in_memory  # noqa: PLC0415 - tests of the domain need no peewee

    store = in_memory()
    yield store
    store.close()


@pytest.fixture
def changes():
    """What the journal has announced, in order."""
    return []


@pytest.fixture
def journal(store, changes):
    """An empty logbook, open."""
    from runlegs_desktop.app.journal import Journal  # noqa: PLC0415 - as above

    return Journal(store, changes.append)


class _Listening(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.heard = []

    def emit(self, record):
        self.heard.append(record.getMessage())


@pytest.fixture
def warned():
    """The warnings logged so far. A test that asks for them expects some and looks itself."""
    return []


@pytest.fixture(autouse=True)
def _no_unexpected_warnings(request):
    handler = _Listening()
    if "warned" in request.fixturenames:
        handler.heard = request.getfixturevalue("warned")
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if "warned" not in request.fixturenames:
        assert handler.heard == [], "logged a warning"


@pytest.fixture(autouse=True)
def _clean_threads():
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and not t.daemon]
    for thread in left:
        thread.join(1)
    assert [t.name for t in left if t.is_alive()] == [], "left a thread running"


@pytest.fixture(autouse=True)
def _clean_qt(request, monkeypatch):
    """No test of widgets leaves a window, a thread, a timer or an animation behind."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - not imported where there is no Qt

    running = _watch_starts(monkeypatch)
    before = {id(w) for w in QApplication.topLevelWidgets()}
    yield
    _flush()
    left = [repr(w) for w in QApplication.topLevelWidgets() if id(w) not in before]
    if left:  # held by nothing but a cycle of Python objects is not left behind
        gc.collect()
        _flush()
        left = [repr(w) for w in QApplication.topLevelWidgets() if id(w) not in before]
    assert left == [], "left a top-level widget"
    assert _still_running(running) == [], "left a timer, animation or thread running"


def _still_running(running):
    """What runs on although a moment was given to what ends by itself, such as verdicts in slices on a busy machine."""
    until = time.monotonic() + _MOMENT
    while (left := [repr(one) for one in running() if _is_running(one)]) and time.monotonic() < until:
        time.sleep(0.01)
        _flush()
    return left


def _flush():
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - only with Qt

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _watch_starts(monkeypatch):
    """Remember whatever is started from Python, without keeping it alive."""
    from PySide6.QtCore import QAbstractAnimation, QThread, QTimer  # noqa: PLC0415 - only with Qt

    started = []

    def watched(start):
        def remembering(self, *args):
            started.append(weakref.ref(self))
            return start(self, *args)

        return remembering

    for kind in (QAbstractAnimation, QThread, QTimer):
        monkeypatch.setattr(kind, "start", watched(kind.start))
    return lambda: [one for ref in started if (one := ref()) is not None]


def _is_running(one):
    import shiboken6  # noqa: PLC0415 - only with Qt

    if not shiboken6.isValid(one):
        return False
    if hasattr(one, "isActive"):
        return one.isActive()
    if hasattr(one, "isRunning"):
        return one.isRunning()
    return one.state() == one.State.Running
