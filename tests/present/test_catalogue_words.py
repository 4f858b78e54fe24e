"""What the catalogue says goes through gettext, and the list for translators holds all of it."""

import gettext

import pytest

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.app.catalogue_texts import catalogue_texts
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.library import Entry
from runlegs_desktop.domain.motion import Doing
from runlegs_desktop.present import i18n
from runlegs_desktop.present.library_words import findable, said
from runlegs_desktop.present.motion_words import figure_name
from runlegs_desktop.present.strength_library import library_rows, move_page, muscle_shares
from tests.test_pseudo_locale import Pseudo, unmarked

MOVES = every_move()
TEXTS = {one.text for one in catalogue_texts()}


class Hearing(gettext.NullTranslations):
    """Remembers what was asked for."""

    def __init__(self):
        super().__init__()
        self.asked = set()

    def gettext(self, message):
        self.asked.add(message)
        return message


@pytest.fixture(autouse=True)
def _english_afterwards():
    yield
    i18n.use(gettext.NullTranslations())


@pytest.mark.parametrize("key", MOVES)
def test_every_text_of_a_move_is_marked(key):
    i18n.use(Pseudo())
    entry = Entry(MOVES[key])
    page = move_page(entry, MOVES)
    addresses = (page.source,) if page.source else ()
    assert unmarked(page, "page", "x", *addresses) == []  # x: as fast as one can, in lifters' notation
    assert unmarked(library_rows([entry]), "row") == []
    assert unmarked([figure_name(MOVES[key], Doing.LOWER, mirrored=True, playing=False)], "figure") == []
    if isinstance(MOVES[key], Exercise):
        assert unmarked(muscle_shares(MOVES[key]), "shares") == []


def test_translators_get_every_text_that_is_asked_for():
    hearing = Hearing()
    i18n.use(hearing)
    for move in MOVES.values():
        move_page(Entry(move), MOVES)
        for alias in getattr(move, "aliases", ()):
            said(alias)
    assert hearing.asked >= TEXTS
    assert len(TEXTS) > 500
    own = {text for move in MOVES.values() for text in (move.name, move.reason, move.evidence, move.limit)}
    assert own - {""} <= TEXTS


def test_each_text_is_listed_once_with_its_place():
    assert len(TEXTS) == len(catalogue_texts())
    assert {one.place.split(".")[0] for one in catalogue_texts()} == set(MOVES)


@pytest.mark.parametrize("name", MOVES)
def test_a_move_is_found_by_its_names_in_the_runners_language(name):
    hearing = Hearing()
    i18n.use(hearing)
    findable(MOVES[name])
    assert {MOVES[name].name, *getattr(MOVES[name], "aliases", ())} <= hearing.asked
