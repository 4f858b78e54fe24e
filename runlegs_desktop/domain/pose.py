"""One posture of the jointed figure: angles of its joints in degrees, and what it stands, lies or leans on.

Convention (side view, the model faces +x, y points up, lengths in statures): trunk leans forward +, −90 lies on
the back; hip and knee bend +, 0 is straight; ankle bends up +, down −; shoulder lifts forward +, elbow bends +.
In the front view trunk and tilt lean to the viewer's right, hip is abduction, knee the inward angle in that plane.
"""

from enum import Enum
from typing import NamedTuple


class Side(Enum):
    """Right is the near leg of the side view, and the working one of a one-legged move."""

    RIGHT = "R"
    LEFT = "L"

    __hash__ = object.__hash__


class View(Enum):
    """From where the figure is seen."""

    SIDE = "side"
    FRONT = "front"


class Part(Enum):
    """A point of the body that can be held in place."""

    BALL = "ball"
    HEEL = "heel"
    TOE = "toe"
    KNEE = "knee"
    PELVIS = "pelvis"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    HAND = "hand"


class Moment(Enum):
    """Where in one repetition a pose stands. `DOWN` and `UP` are passed on the way between top and bottom."""

    TOP = "top"
    DOWN = "down"
    BOTTOM = "bottom"
    UP = "up"
    HOLD = "hold"
    BEAT = "beat"  # one of the poses a drill goes through in a circle


class Point(NamedTuple):
    """A place, in statures; y = 0 is the ground."""

    x: float
    y: float


class Leg(NamedTuple):
    """Degrees."""

    hip: float
    knee: float
    ankle: float


class Arm(NamedTuple):
    """Degrees."""

    shoulder: float
    elbow: float


class Anchor(NamedTuple):
    """The point of the body that is held at a place; everything else follows from it."""

    part: Part
    side: Side
    at: Point


class Plant(NamedTuple):
    """A foot that stays: where the ball of the foot is, and the pitch of the sole in degrees (heel up −).

    One that `slides` is not lifted on its way to another place.
    """

    ball: Point
    pitch: float
    slides: bool = False


class Pose(NamedTuple):
    """A posture. A planted foot and a held hand override the angles of their limb."""

    label: str
    moment: Moment
    view: View
    trunk: float
    right: Leg
    left: Leg
    right_arm: Arm
    left_arm: Arm
    anchor: Anchor
    neck: float = 0.0
    tilt: float = 0.0
    right_plant: Plant | None = None
    left_plant: Plant | None = None
    right_hand: Point | None = None
    left_hand: Point | None = None
    turned: float = 0.0  # front view only: lies on the left side, head to −x, seen from behind; 90 is level


class Thing(Enum):
    """What is in the picture besides the body."""

    BARBELL = "barbell"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    BENCH = "bench"
    BOX = "box"
    STEP = "step"
    CHAIR = "chair"
    WALL = "wall"
    BAND = "band"
    STRAP = "strap"
    ROLLER = "roller"
    SLIDER = "slider"
    PAD = "pad"


class Prop(NamedTuple):
    """A thing that stands at a place (its lower left corner and size, in statures), or is carried by the body."""

    thing: Thing
    at: Point = Point(0, 0)
    size: Point = Point(0, 0)
    carried: str = ""  # "hands", "back", "chest", "hips", "feet", "knees", "thighs"; empty for what stands
