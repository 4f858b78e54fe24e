"""Sentences with a count in them leave their form to the language: English has two, others have one or six."""

import gettext
from dataclasses import replace
from datetime import date

import pytest

from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.plan import Note
from runlegs_desktop.present import i18n
from runlegs_desktop.present.note_words import note_text
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_limits import limits_of
from runlegs_desktop.present.wizard import first_answers
from runlegs_desktop.present.wizard_gestures import typed, with_goal, with_recent_race
from runlegs_desktop.present.wizard_preview import laid, preview
from runlegs_desktop.present.wizard_words import recent_day_hint

TODAY = date(2026, 8, 6)
KM = Numbers()


class Counting(gettext.NullTranslations):
    """Writes behind a text which number its form depends on."""

    def ngettext(self, msgid1, msgid2, n):
        return f"{super().ngettext(msgid1, msgid2, n)}<{n}>"


@pytest.fixture(autouse=True)
def counting():
    i18n.use(Counting())
    yield
    i18n.use(gettext.NullTranslations())


def raced_long_ago():
    answers = with_recent_race(first_answers(TODAY), Goal.TEN_K)
    return recent_day_hint(typed(answers, "recent_day", "6 Aug 2025"))


def too_far():
    answers = with_goal(first_answers(TODAY), Goal.HALF)
    return typed(answers, "race_day", "1 Aug 2030").race_day.problem


def fewer_days():
    answers = replace(first_answers(TODAY), experience=Experience.BEGINNER)
    return preview(laid(answers), answers).week_note


def limited(code, **values):
    return lambda: note_text(Note(code, tuple(values.items())), KM)


@pytest.mark.parametrize(
    ("say", "count"),
    [
        (raced_long_ago, 365),
        (too_far, 30),
        (fewer_days, 5),
        (lambda: limits_of("title", KM)[1], 120),
        (lambda: limits_of("notes", KM)[1], 4000),
        (lambda: limits_of("count", KM)[1], 99),
        (limited("QUALITY_DAYS_LIMITED", days=1, wanted=2), 2),
        (limited("STRENGTH_LIMITED", sessions=1, wanted=3), 3),
        (limited("HEAVY_STRENGTH_LIMITED", sessions=0, wanted=2, reason="age"), 2),
    ],
)
def test_the_number_that_is_told_chooses_the_form(say, count):
    said = say()
    assert f"<{count}>" in said
    assert str(count) in said.replace(f"<{count}>", "")
