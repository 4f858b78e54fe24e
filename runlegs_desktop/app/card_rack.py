"""Which strength cards there are to print: of today's session or the next, and of every routine."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.lift_page import routines
from runlegs_desktop.app.strength import session_routine
from runlegs_desktop.app.strength_card import StrengthCard, is_ahead, session_card, written_card
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind, Session
from runlegs_desktop.domain.strength import Routine


class CardOffer(NamedTuple):
    """A card that can be had: of a session of the board, or (without one) of a routine as it is written."""

    routine: Routine
    session: Session | None = None

    @property
    def key(self) -> str:
        """What the card is asked for by: the session's id, else the routine's."""
        return self.routine.id if self.session is None else self.session.id


class CardRack(NamedTuple):
    """All cards of a logbook. `asked` is a session that is offered though it is neither today's nor the next."""

    book: Logbook
    plan: Plan | None
    today: date
    asked: str = ""

    @property
    def offers(self) -> tuple[CardOffer, ...]:
        """The sessions that lie near, then the routines. A card is made only when it is asked for."""
        found = (self._of_session(one) for one in self._sessions())
        of_routines = (CardOffer(one) for one in routines(self.book, self.plan) if one.prescriptions)
        return (*(one for one in found if one is not None), *of_routines)

    def cards(self, keys: Collection[str]) -> tuple[StrengthCard, ...]:
        """The cards of the offers with these keys, in the order of the offers; what is gone has none."""
        made = ((one, self._card(one)) for one in self.offers if one.key in keys)
        return tuple(card._replace(key=one.key) for one, card in made if card is not None)

    def _card(self, offer: CardOffer) -> StrengthCard | None:
        if offer.session is None:
            return written_card(self.book, self.plan, offer.routine, self.today)
        return session_card(self.book, self.book.plans[offer.session.plan], offer.session)

    def _sessions(self) -> tuple[Session, ...]:
        """The one that was asked for, then today's, else the next."""
        every = sorted(self.book.sessions.values(), key=lambda one: (one.day, one.order, one.id))
        asked = [one for one in every if one.id == self.asked]
        if self.plan is None:
            return tuple(asked)
        ahead = [one for one in every if is_ahead(one, self.plan, self.today)]
        near = [one for one in ahead if one.day == self.today] or ahead[:1]
        return (*asked, *(one for one in near if one.id != self.asked))

    def _of_session(self, session: Session) -> CardOffer | None:
        plan = self.book.plans.get(session.plan)
        if plan is None or session.kind is not Kind.STRENGTH or session_card(self.book, plan, session) is None:
            return None
        routine = session_routine(self.book, plan, session)
        return None if routine is None else CardOffer(routine, session)
