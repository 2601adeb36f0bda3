"""A sound desk that nobody hears: its output remembers what it was to play."""

from collections.abc import Callable
from pathlib import Path

from hipcoach import paths
from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.output import SilentOutput
from hipcoach.audio.pack import Pack, Phases
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.timeline import Timeline
from tests.helpers.sound_server import wait_until

VOICES = Pack.load(Phases.BREATHED, paths.voice())


class Listener(SilentOutput):
    """Plays nothing, and remembers what it was to play."""

    def __init__(self) -> None:
        super().__init__()
        self.name = "qt"
        self.is_silent = False
        self.held: Path | None = None
        self.started: list[Path] = []

    def prepare(self, path: Path) -> None:
        assert path.exists()
        self.held = path

    def start(self) -> None:
        assert self.held is not None
        self.started.append(self.held)

    def stop(self) -> None:
        self.held = None


class Stage:
    """A desk with its output, its folder and its clock."""

    def __init__(self, folder: Path, spare: Path, load_pack: Callable[[], Pack] = lambda: VOICES) -> None:
        self.folder = folder
        self.output = Listener()
        self.desk = SoundDesk(self.output, ScoreFiles(folder, spare), load_pack, 0.8)
        self.now = 1000.0

    @property
    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*") if path.is_file())

    def poll(self) -> None:
        """Let the desk catch up, once its worker has."""
        wait_until(lambda: self.is_rendered, "the score")
        self.desk.poll(self.now)

    @property
    def is_rendered(self) -> bool:
        desk = self.desk
        works = [desk._signal, desk._span.work if desk._span else None]
        return all(work is None or work.done() for work in works)

    def expect(self, timeline: Timeline) -> None:
        self.desk.expect(timeline)
        self.poll()

    def play(self, timeline: Timeline) -> None:
        self.expect(timeline)
        self.desk.begin(timeline, self.now, self.now)
