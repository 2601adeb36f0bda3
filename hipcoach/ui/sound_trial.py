"""The sound's test outside a session: played as soon as it is rendered, and what is to be said of it."""

from PySide6.QtCore import QObject, QTimer, Signal

from hipcoach.coach.gym import Gym
from hipcoach.domain.cue import TEST
from hipcoach.ui.language import told, tr

POLL_MS = 30


class SoundTrial(QObject):
    """Plays the test.

    Signals:
        played: It is heard, with what the user may want to know of it; mostly nothing.
        failed: There is nothing to be heard, and why.
    """

    played = Signal(str)
    failed = Signal(str)

    def __init__(self, gym: Gym, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gym = gym
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._on_due)

    @property
    def is_under_way(self) -> bool:
        """Whether it is still to be heard."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Let it be heard."""
        self._gym.sound.unmute()
        self._gym.sound.reload_pack()
        self._gym.sound.signal(TEST)
        self._timer.start()

    def stop(self) -> None:
        """Wait for it no longer."""
        self._timer.stop()

    def _on_due(self) -> None:
        self._gym.poll_sound()
        sound = self._gym.sound
        if sound.is_preparing:
            return
        self._timer.stop()
        self.played.emit(told(sound.remark))
        if sound.is_silent:
            self.failed.emit(told(sound.problem) or tr("There is no sound: the volume is 0, or none was chosen."))
