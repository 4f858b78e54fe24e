"""Where a coefficient comes from, in words: the science page's numbers of papers as their authors and years."""

import re

from runlegs_desktop.present.i18n import _

_CODE = re.compile(r"\b(V\d+b?|ED|K )")
_PAPERS = {
    "V3": "Vøllestad 1984",
    "V4": "Thomson 1979",
    "V5": "Roberts & Belliveau 2005",
    "V6": "Yokozawa",
    "V10": "PMC3575608",
    "V17": "PubMed 28479954",
    "V24": "Sports Med Open 2019",
    "V25": "Doma 2017",
    "V33": "Schoenfeld 2017",
    "V33b": "PMC8884877",
    "V57": "Dorn 2012",
    "V59": "Konopka & Harber 2014",
    "V63": "PubMed 37864292",
}


def source_text(codes: str) -> str:
    """`Schoenfeld 2017; PMC8884877` of `V33; V33b`; a choice of our own says so. Unknown numbers stay."""
    own = {"ED": _("our own choice"), "K ": ""}
    return _CODE.sub(lambda found: {**_PAPERS, **own}.get(found[0], found[0]), codes)
