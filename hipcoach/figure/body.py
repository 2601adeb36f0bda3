"""Lengths and girths of the figure, in statures H, each with its source.

Nothing here depends on a posture or a view. Sources: D&C = Drillis & Contini 1966 as given by Winter
2009; ANSUR = ANSUR II (Gordon et al. 2014), girths as circumference / 2 pi or depth / 2, drawn 5-10 %
leaner than that army sample, as runners are.

Legs and trunk keep the lengths that the poses were solved for: between women and men they differ by less
than among either. What a `Build` brings of its own is its breadths, its girths and its arms.
"""

from dataclasses import dataclass
from typing import Literal

# Lengths between joints: D&C.
SHANK = 0.246
THIGH = 0.245
TRUNK = 0.288  # hip to the level of the acromion
UPPER_ARM = 0.186
FOREARM = 0.146
GRIP = 0.038  # wrist to the middle of a held handle: ANSUR forearm-grip less forearm
ANKLE_HEIGHT = 0.039
BALL = 0.0745  # ahead of the ankle: ANSUR, 0.74 of the foot's length from the heel
TOE = 0.114  # ahead of the ankle
FOOT_HALF_BREADTH = 0.0285  # ANSUR

# Sideways, half the spacing.
HIP_HALF = 0.050  # hip joints 0.10 H apart
STANCE_HALF = 0.065  # ankles 0.13 H apart: hip width
STANCE_HALF_WIDE = 0.100  # room for a kettlebell between the feet
STANCE_HALF_SINGLE = 0.0  # on one leg the foot stands below the middle of the body
HANDS_HALF = 0.145  # hands 0.29 H apart: just outside the thighs
HANDS_HALF_CLOSE = 0.028  # both on one kettlebell handle
TOES_OUT_DEG = 7.0

# The arms pull the shoulder girdle off the ribs as the trunk leans.
GIRDLE_SAG = 0.020

# Radii of the leg that the poses were solved beside: what the load keeps its distance from.
CONTACT_ANKLE_R = 0.0210
CONTACT_SHANK_R = 0.0285
CONTACT_KNEE_R = 0.0370
CONTACT_THIGH_R = 0.0550

# Sizes in statures of 1.75 m: the science of the lift, equipment.
DUMBBELL_R = 0.030  # a 10 kg hex head is 105 mm across
DUMBBELL_CORNER_R = 0.0325  # from its axis to a corner; 0.028 to a flat
DUMBBELL_HALF = 0.083  # and the bell 290 mm long
DUMBBELL_HANDLE_HALF = 0.034
HANDLE_R = 0.0085
BAR_HALF = 0.629  # 2.2 m
BAR_R = 0.008  # 28 mm shaft
SLEEVE_HALF = 0.376  # where the plates begin
PLATE_R = 0.129  # 450 mm
PLATE_THICKNESS = 0.030
KETTLEBELL_R = 0.060  # ball of 210 mm
KETTLEBELL_DROP = 0.090  # handle centre 262 mm, ball centre 105 mm above the floor

Hair = Literal["tied", "short"]


@dataclass(frozen=True, slots=True)
class Build:
    """What differs from one figure to another, in statures H.

    Attributes:
        name: What the settings call it.
        forearm: Elbow to wrist: ANSUR's difference between men and women, about D&C's mean.
        shoulder_half: Half the distance between the shoulder joints: ANSUR's bideltoid breadth less the deltoids.
        leg: Girth of the legs, against a woman's.
        arm: Girth of the arms, against a woman's.
        neck_r: Radius of the neck: ANSUR.
        chest_half: Half the breadth of the ribs.
        waist_half: Half the breadth of the waist.
        seat_half: Half the breadth of the pelvis.
        bust: How far the chest stands out ahead, besides the ribs.
        jaw: Breadth of the jaw, against a woman's.
        hair: How the hair is worn.
    """

    name: str
    forearm: float
    shoulder_half: float
    leg: float
    arm: float
    neck_r: float
    chest_half: float
    waist_half: float
    seat_half: float
    bust: float
    jaw: float
    hair: Hair


WOMAN = Build(
    name="woman",
    forearm=0.1440,
    shoulder_half=0.0970,
    leg=1.0,
    arm=1.0,
    neck_r=0.0275,
    chest_half=0.0850,
    waist_half=0.0735,
    seat_half=0.0930,
    bust=0.0080,
    jaw=1.0,
    hair="tied",
)
MAN = Build(
    name="man",
    forearm=0.1480,
    shoulder_half=0.1080,
    leg=0.98,
    arm=1.12,
    neck_r=0.0325,
    chest_half=0.0960,
    waist_half=0.0810,
    seat_half=0.0890,
    bust=0.0,
    jaw=1.16,
    hair="short",
)
BUILDS = {build.name: build for build in (WOMAN, MAN)}
