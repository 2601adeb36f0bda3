"""Sound: a timeline becomes one PCM buffer for the whole span, started once.

Rule 1: no Python in the audio path. Every cue has its exact sample before anything plays.
Rule 2: importing this package costs nothing: numpy, Qt and the players are imported by the modules that need
them, and `choose` and `output` need none.
"""
