"""The pose editor in words: angles, what stays in place, what stands beside and what is carried."""

from typing import NamedTuple

from runlegs_desktop.domain.pose import Prop, Thing
from runlegs_desktop.domain.pose_edit import Contact
from runlegs_desktop.domain.pose_limits import LIMITS, Angle
from runlegs_desktop.present.field_names import field_name
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import MINUS
from runlegs_desktop.present.parsing import number


class AngleRow(NamedTuple):
    """A joint: its name, which way is plus, and its right and left angle; the trunk has one."""

    name: str
    plus: str
    right: Angle
    left: Angle | None = None


def angle_rows() -> tuple[AngleRow, ...]:
    """The joints from the trunk down, then the arms."""
    return (
        AngleRow(_("Trunk"), _("forward +, upright 0"), Angle.TRUNK),
        AngleRow(_("Hip"), _("bent +, straight 0"), Angle.RIGHT_HIP, Angle.LEFT_HIP),
        AngleRow(_("Knee"), _("bent +, straight 0"), Angle.RIGHT_KNEE, Angle.LEFT_KNEE),
        AngleRow(_("Ankle"), _("toes up +, down −"), Angle.RIGHT_ANKLE, Angle.LEFT_ANKLE),
        AngleRow(_("Shoulder"), _("forward and up +"), Angle.RIGHT_SHOULDER, Angle.LEFT_SHOULDER),
        AngleRow(_("Elbow"), _("bent +, straight 0"), Angle.RIGHT_ELBOW, Angle.LEFT_ELBOW),
    )


def angle_text(degrees: float) -> str:
    """Whole degrees, with a true minus."""
    whole = round(degrees)
    return f"{MINUS}{-whole}" if whole < 0 else str(whole)


def read_angle(angle: Angle, text: str) -> float:
    """What was typed. UserError "not-a-number"."""
    return number(text, angle.value)


def angle_name(angle: Angle) -> str:
    """For a screen reader: `Right knee, 0 to 155 degrees`."""
    low, high = LIMITS[angle]
    return _("{name}, {low} to {high} degrees").format(name=field_name(angle.value), low=low, high=high)


def contact_name(contact: Contact) -> str:
    """What stays in place."""
    return {
        Contact.RIGHT_FOOT: _("The right foot"),
        Contact.BOTH_FEET: _("Both feet where they are"),
        Contact.KNEE: _("The right knee"),
        Contact.HIPS: _("The hips, lying or sitting"),
        Contact.SHOULDERS: _("The shoulders, lying"),
        Contact.FOREARMS: _("The forearms"),
        Contact.HANDS: _("The hands"),
    }[contact]


def standing_name(thing: Thing) -> str:
    """A thing beside the figure."""
    return {
        Thing.STEP: _("A step under the feet"),
        Thing.BENCH: _("A bench behind"),
        Thing.BOX: _("A box behind"),
        Thing.CHAIR: _("A chair behind"),
        Thing.WALL: _("A wall in front"),
    }[thing]


def carried_name(prop: Prop) -> str:
    """A thing it carries."""
    return {
        (Thing.DUMBBELL, "hands"): _("Dumbbells in the hands"),
        (Thing.KETTLEBELL, "chest"): _("A kettlebell at the chest"),
        (Thing.BARBELL, "back"): _("A barbell on the back"),
        (Thing.BARBELL, "hands"): _("A barbell in the hands"),
        (Thing.BARBELL, "hips"): _("A barbell on the hips"),
        (Thing.BAND, "feet"): _("A band round the feet"),
    }[prop.thing, prop.carried]
