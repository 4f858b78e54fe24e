"""Words in the runner's language, through gettext, for everything from `present` upwards; no Qt."""

import gettext
from pathlib import Path

_DOMAIN = "runlegs"


class _Words:
    """The translations in use. English is the source, so none are needed to begin with."""

    def __init__(self) -> None:
        self.now: gettext.NullTranslations = gettext.NullTranslations()


_words = _Words()


def use(translations: gettext.NullTranslations) -> None:
    """Speak with these translations from now on."""
    _words.now = translations


def use_language(language: str, folder: Path) -> None:
    """Speak `language` (such as "de") from the catalogues in `folder`, or English where there is none."""
    use(gettext.translation(_DOMAIN, folder, [language], fallback=True))


def _(text: str) -> str:
    """Translate a text. Placeholders are named: `_("{km} km").format(km=…)`."""
    return _words.now.gettext(text)


def plural(one: str, many: str, n: int) -> str:
    """Translate a text that depends on a number."""
    return _words.now.ngettext(one, many, n)
