"""Which of the spoken words are understood in pink noise, word by word: `make bench`."""

import sys

from hipcoach.audio.loudness import RATE_HZ
from hipcoach.audio.pack import NAMES, Pack, Phases
from tests.audio.test_words import LEAD_S, SEEDS, SPOKEN, VOICE, Listener, alone, in_noise

SETTLED_S = 2.0
"""The recogniser's own noise filter takes longer to know the noise than the one before it."""

RATIOS_DB = (0, -3, -6)


def main() -> int:
    """Print one line for each clip."""
    pack = Pack.load(Phases.BREATHED, VOICE)
    filtered, bare = Listener(), Listener(filtered=False)
    # Listener, seconds of noise before the word, dB of the word above the noise.
    trials = [(filtered, LEAD_S, ratio_db) for ratio_db in RATIOS_DB] + [(bare, SETTLED_S, 0)]
    totals = [0] * len(trials)
    print(f"Understood of {len(SEEDS)} noises; at 0 dB the noise is as strong as the word")
    headings = [f"{ratio_db:+d} dB" for ratio_db in RATIOS_DB] + ["0 dB, bare"]
    print(("{:10} {:>6} {:>6}" + " {:>11}" * len(trials)).format("clip", "ms", "alone", *headings))
    for name in NAMES:
        clip = pack.clip(name)
        understood = [
            sum(listener.hear(in_noise(clip, seed, ratio_db, lead_s), lead_s) == SPOKEN[name] for seed in SEEDS)
            for listener, lead_s, ratio_db in trials
        ]
        totals = [total + more for total, more in zip(totals, understood, strict=True)]
        answer = "yes" if filtered.hear(alone(clip)) == bare.hear(alone(clip)) == SPOKEN[name] else "NO"
        columns = (" {:>11}" * len(trials)).format(*understood)
        print(f"{name:10} {clip.size / RATE_HZ * 1000:6.0f} {answer:>6}{columns}")
    shares = (f"{total / len(NAMES) / len(SEEDS):.1%}" for total in totals)
    print(("{:10} {:6} {:6}" + " {:>11}" * len(trials)).format("all", "", "", *shares))
    return 0


if __name__ == "__main__":
    sys.exit(main())
