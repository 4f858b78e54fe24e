"""What a rule says, in words: the fact, the numbers with their limit, the reason, and how well it is known."""

from collections.abc import Mapping

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.present.check_facts import Facts, Teller
from runlegs_desktop.present.check_facts_days import TELLERS as DAYS
from runlegs_desktop.present.check_facts_muscles import TELLERS as MUSCLES
from runlegs_desktop.present.check_facts_sessions import TELLERS as SESSIONS
from runlegs_desktop.present.check_facts_volume import TELLERS as VOLUME
from runlegs_desktop.present.check_lines import BRIEF, DEFAULTS, KEPT, SHORT
from runlegs_desktop.present.check_reasons import REASONS
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers

TELLERS: Mapping[str, Teller] = {**VOLUME, **DAYS, **SESSIONS, **MUSCLES}


@dataclass(frozen=True, slots=True)
class CheckWords:
    """`title` is the fact, `sentence` its numbers and limit. `why` is one line, `evidence` how strong it is."""

    title: str
    sentence: str
    why: str
    source: str
    evidence: str


def words(finding: Finding, scene: Scene, numbers: Numbers) -> CheckWords:
    """Spell a finding. A conflict says that it is one."""
    facts = Facts(finding, scene, numbers)
    title, sentence = TELLERS[finding.rule](facts)
    if facts.is_error:
        sentence = _("Conflict: {sentence}").format(sentence=sentence)
    return CheckWords(title, sentence, *REASONS[finding.rule]())


def kept_words(rule_id: str, limits: Mapping[str, float] = DEFAULTS) -> str:
    """The line shown with a green check when a rule finds nothing; `limits` are those of the scene."""
    return KEPT[rule_id](limits)


def short_words(finding: Finding) -> str:
    """At most 18 characters, for the cell a card hovers over."""
    return SHORT[_form(finding)]()


def brief_words(finding: Finding) -> str:
    """The same in the least room."""
    return BRIEF[_form(finding)]()


def _form(finding: Finding) -> str:
    """The rule, and whether both its runs lie on one day."""
    return "R09 same day" if finding.rule == "R09" and len(finding.days) == 1 else finding.rule
