import gettext

import pytest

from runlegs_desktop.present import i18n
from runlegs_desktop.present.i18n import _, plural


@pytest.fixture(autouse=True)
def _english_afterwards():
    yield
    i18n.use(gettext.NullTranslations())


class Shouting(gettext.NullTranslations):
    def gettext(self, message):
        return message.upper()

    def ngettext(self, msgid1, msgid2, n):
        return (msgid1 if n == 1 else msgid2).upper()


def test_english_needs_no_catalogue():
    assert _("Easy") == "Easy"
    assert (plural("{n} day", "{n} days", 1), plural("{n} day", "{n} days", 0)) == ("{n} day", "{n} days")


def test_other_words_are_spoken_from_the_moment_they_are_chosen():
    i18n.use(Shouting())
    assert (_("Easy"), plural("one", "many", 2)) == ("EASY", "MANY")


def test_a_language_without_a_catalogue_is_english(tmp_path):
    i18n.use(Shouting())
    i18n.use_language("tlh", tmp_path)
    assert _("Easy") == "Easy"


def test_a_language_is_read_from_its_catalogue(tmp_path):
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "runlegs.mo").write_bytes(catalogue({"": "Content-Type: text/plain; charset=utf-8\n", "Easy": "Lätt"}))
    i18n.use_language("xx", tmp_path)
    assert (_("Easy"), _("Long")) == ("Lätt", "Long")


def catalogue(words):
    """A compiled catalogue: gettext's own format."""
    ids, texts = [k.encode() for k in sorted(words)], [words[k].encode() for k in sorted(words)]
    start, data, tables = 28 + 16 * len(ids), b"", []
    for group in (ids, texts):
        for one in group:
            tables.append((len(one), start + len(data)))
            data += one + b"\0"
    head = (0x950412DE, 0, len(ids), 28, 28 + 8 * len(ids), 0, 0)
    return b"".join(n.to_bytes(4, "little") for n in (*head, *(n for pair in tables for n in pair))) + data
