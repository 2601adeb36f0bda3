"""Lengths and girths of the figure, in statures H, each with its source.

Nothing here depends on a posture or a view. Sources: D&C = Drillis & Contini 1966 as given by Winter
2009; ANSUR = ANSUR II (Gordon et al. 2014), girths as circumference / 2 pi or depth / 2, drawn 5-10 %
leaner than that army sample, as runners are.
"""

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
SHOULDER_HALF = 0.104  # with the deltoid, half of ANSUR's bideltoid breadth 0.28-0.29
STANCE_HALF = 0.065  # ankles 0.13 H apart: hip width
STANCE_HALF_WIDE = 0.100  # room for a kettlebell between the feet
STANCE_HALF_SINGLE = 0.0  # on one leg the foot stands below the middle of the body
HANDS_HALF = 0.145  # hands 0.29 H apart: just outside the thighs
HANDS_HALF_CLOSE = 0.028  # both on one kettlebell handle
TOES_OUT_DEG = 7.0

# The arms pull the shoulder girdle off the ribs as the trunk leans.
GIRDLE_SAG = 0.020

# Radii of the skin, from the joint outwards: ANSUR.
ANKLE_R = 0.0200
SHIN_R = 0.0245
CALF_R = 0.0330
KNEE_R = 0.0330
THIGH_LOW_R = 0.0370
THIGH_MID_R = 0.0450
THIGH_TOP_R = 0.0540
DELTOID_R = 0.0345
UPPER_ARM_R = 0.0280
ELBOW_R = 0.0235
FOREARM_R = 0.0255
WRIST_R = 0.0155
NECK_R = 0.0300

# The weights: science of the lift, equipment sizes at 1.75 m.
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
