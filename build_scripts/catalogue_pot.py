"""Prints the catalogue's texts as a gettext template: `python build_scripts/catalogue_pot.py > catalogue.pot`."""

import json

from runlegs_desktop.app.catalogue_texts import catalogue_texts


def main() -> None:
    """One entry for each text, with the place it stands at."""
    print('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n')
    for text, place in catalogue_texts():
        print(f'#: {place}\nmsgid {json.dumps(text, ensure_ascii=False)}\nmsgstr ""\n')


if __name__ == "__main__":
    main()
