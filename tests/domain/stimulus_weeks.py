"""Routines, weights and test values of science 4.6 and 5.4: the oracle of whole weeks. Columns follow `Muscle`."""

WEIGHTS = {
    "calf_bent": (0, 0, 0.25, 0, 0, 0, 0.25, 1, 0, 0, 0),
    "calf_straight": (0, 0, 0, 0, 0, 0, 1, 0.75, 0, 0, 0),
    "calf_straight_single": (0, 0, 0, 0, 0, 0, 1, 0.75, 0.25, 0, 0),
    "copenhagen": (0, 0.25, 0, 0, 0, 1, 0, 0, 0, 0, 0.5),
    "dead_bug": (0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 1),
    "goblet_squat": (0.75, 0.25, 1, 0.25, 0, 0.75, 0, 0.25, 0, 0, 0.5),
    "hip_thrust": (1, 0.25, 0.25, 0, 0.25, 0.25, 0, 0, 0, 0, 0),
    "lateral_lunge": (0.75, 0.75, 0.75, 0.25, 0.25, 1, 0, 0, 0, 0, 0),
    "plank": (0, 0, 0, 0.25, 0, 0, 0, 0, 0, 0.25, 1),
    "psoas_march": (0, 0, 0, 0.5, 0, 0, 0, 0, 0, 1, 0.5),
    "rdl": (1, 0.25, 0, 0, 1, 0.5, 0, 0, 0, 0, 0.5),
    "reverse_lunge": (1, 0.5, 0.75, 0.25, 0.5, 0.5, 0, 0.25, 0, 0, 0.25),
    "side_abd": (0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0.25),
    "side_plank": (0, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 1),
    "single_leg_box_squat": (1, 0.75, 1, 0.25, 0.25, 0.5, 0, 0.25, 0, 0, 0.25),
    "sl_glute_bridge": (0.75, 0.5, 0, 0, 0.5, 0, 0, 0, 0, 0, 0.25),
    "sl_rdl": (0.75, 0.75, 0, 0, 1, 0.5, 0, 0.25, 0, 0, 0.5),
    "slider_curl": (0.5, 0, 0, 0, 1, 0, 0.25, 0, 0, 0, 0.25),
    "squat": (1, 0.25, 1, 0.25, 0, 0.75, 0, 0.25, 0, 0, 0.5),
    "step_down": (0.5, 0.75, 1, 0.25, 0, 0.25, 0, 0.25, 0, 0, 0),
    "step_up": (1, 0.5, 1, 0.25, 0.25, 0.5, 0, 0.25, 0, 0, 0),
    "tib_raise": (0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0),
    "walking_lunge": (1, 0.5, 1, 0.5, 0.5, 0.5, 0, 0.25, 0, 0, 0.5),
}

# exercise, sets, repetitions (seconds of a hold), repetitions in reserve
ROUTINES = {
    ("gym", "A"): (
        ("squat", 3, 6, 2),
        ("sl_rdl", 3, 8, 2),
        ("calf_straight_single", 3, 10, 1),
        ("side_plank", 2, 30, 2),
    ),
    ("gym", "B"): (("reverse_lunge", 3, 8, 2), ("rdl", 3, 8, 2), ("calf_bent", 3, 12, 1), ("copenhagen", 2, 8, 2)),
    ("gym", "C"): (
        ("step_down", 2, 10, 3),
        ("hip_thrust", 2, 12, 3),
        ("calf_straight", 2, 15, 2),
        ("tib_raise", 2, 20, 2),
        ("side_abd", 2, 15, 2),
        ("psoas_march", 2, 12, 3),
        ("dead_bug", 2, 10, 3),
    ),
    ("home", "A"): (
        ("goblet_squat", 3, 12, 2),
        ("sl_rdl", 3, 10, 2),
        ("calf_straight_single", 3, 12, 1),
        ("side_plank", 2, 30, 2),
    ),
    ("home", "B"): (
        ("reverse_lunge", 3, 10, 2),
        ("slider_curl", 3, 8, 2),
        ("calf_bent", 3, 15, 1),
        ("lateral_lunge", 2, 10, 2),
    ),
    ("home", "C"): (
        ("step_up", 2, 10, 3),
        ("sl_glute_bridge", 2, 15, 2),
        ("calf_straight", 2, 20, 2),
        ("tib_raise", 2, 20, 2),
        ("side_abd", 2, 15, 2),
        ("psoas_march", 2, 12, 3),
        ("dead_bug", 2, 10, 3),
    ),
    ("bodyweight", "A"): (
        ("single_leg_box_squat", 3, 8, 2),
        ("sl_rdl", 3, 12, 3),
        ("calf_straight_single", 3, 15, 1),
        ("side_plank", 2, 30, 2),
    ),
    ("bodyweight", "B"): (
        ("walking_lunge", 3, 16, 2),
        ("slider_curl", 3, 8, 2),
        ("calf_bent", 3, 20, 1),
        ("lateral_lunge", 2, 12, 3),
    ),
    ("bodyweight", "C"): (
        ("step_down", 2, 12, 3),
        ("sl_glute_bridge", 2, 15, 2),
        ("calf_straight", 2, 25, 2),
        ("tib_raise", 2, 25, 2),
        ("side_abd", 2, 20, 2),
        ("plank", 2, 40, 3),
    ),
}

# sets by muscle; coverage, balance, fibres, score
WEEKS = (
    ("gym A+B", (12.1, 7.3, 6.6, 1.7, 8.1, 9.3, 4.4, 8.3, 0.9, 0.3, 8.8), (0.81, 0.76, 1.00, 86.1)),
    ("gym A+B+C", (15.0, 11.3, 8.9, 3.1, 8.6, 10.3, 6.5, 10.4, 3.0, 3.1, 12.1), (0.93, 0.86, 1.00, 94.2)),
    ("home A+B", (11.4, 7.6, 8.2, 2.2, 8.7, 7.7, 5.1, 8.3, 0.9, 0.3, 6.9), (0.86, 0.86, 1.00, 90.3)),
    ("home A+B+C", (14.8, 11.7, 10.1, 3.6, 10.2, 8.7, 7.2, 10.4, 3.0, 3.1, 10.8), (0.97, 0.91, 1.00, 97.2)),
    ("bodyweight A+B", (11.8, 8.8, 8.8, 2.9, 9.1, 6.6, 5.1, 8.3, 0.9, 0.3, 6.8), (0.88, 0.88, 1.00, 91.8)),
    ("bodyweight A+B+C", (14.3, 13.3, 10.7, 3.9, 10.1, 7.1, 7.2, 10.3, 3.0, 0.7, 9.7), (0.97, 0.93, 1.00, 97.3)),
    ("runs only", (0.3, 0.2, 0.3, 0.1, 0.3, 0.1, 0.4, 0.5, 0.1, 0.3, 0.1), (0.04, 0.06, 0.87, 31.2)),
)
