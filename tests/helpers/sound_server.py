"""A private sound server with a null sink, whose sound can be recorded."""

import os
import signal
import subprocess
import time
import wave
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE_HZ = 48_000
SINK = "hipcoach_null"
_PATIENCE_S = 10.0


def wait_until(is_so: Callable[[], object], what: str, patience_s: float = _PATIENCE_S) -> None:
    """Wait for a process outside this one.

    Raises:
        TimeoutError: It never became so.
    """
    deadline = time.monotonic() + patience_s
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.02)


@dataclass
class SoundServer:
    """A running pulseaudio that only its own environment can reach.

    Attributes:
        home: Holds the server's socket and settings.
        env: What a process needs in its environment to sound through this server.
    """

    home: Path
    env: Mapping[str, str]
    _daemon: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    _listener: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start the daemon and wait until it answers."""
        socket = self.home / "native"
        log = (self.home / "pulseaudio.log").open("ab")
        self._daemon = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "--disable-shm=yes",
                "--realtime=no",
                "--high-priority=no",
                f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
                f"--load=module-null-sink sink_name={SINK} rate={RATE_HZ} channels=2 format=s16le",
            ],
            env=dict(self.env),
            stdout=log,
            stderr=log,
        )
        log.close()
        wait_until(lambda: self.control("info").returncode == 0, f"pulseaudio, see {self.home}/pulseaudio.log")
        # With nobody there who wants it soon, a null sink works in blocks of 2 s, and each recording begins late.
        self._listener = self._parec("/dev/null")

    def stop(self) -> None:
        """Kill the daemon, as a crash would."""
        if self._daemon is not None:
            for process in (self._listener, self._daemon):
                if process is not None:
                    process.kill()
                    process.wait(_PATIENCE_S)
            self._daemon = None
            # A killed daemon leaves its socket behind, and the next one would refuse to take it.
            (self.home / "native").unlink(missing_ok=True)

    @property
    def pid(self) -> int:
        """The daemon's process."""
        assert self._daemon is not None, "it does not run"
        return self._daemon.pid

    def hang(self) -> None:
        """Let the daemon live on without answering anybody."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        """Let a hung daemon answer again."""
        os.kill(self.pid, signal.SIGCONT)

    def is_sounding(self) -> bool:
        """Whether anybody plays."""
        return bool(self.control("list", "short", "sink-inputs").stdout.strip())

    def control(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run pactl against this server."""
        return subprocess.run(
            ["pactl", *arguments],
            env=dict(self.env),
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE_S,
        )

    def _parec(self, path: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [
                "parec",
                f"--device={SINK}.monitor",
                "--file-format=wav",
                "--format=s16le",
                f"--rate={RATE_HZ}",
                "--channels=1",
                "--latency-msec=20",
                path,
            ],
            env=dict(self.env),
        )

    @contextmanager
    def record(self, path: Path) -> Iterator[None]:
        """Record all that sounds while the block runs, as a mono WAV at `RATE_HZ`."""
        path.unlink(missing_ok=True)
        recorder = self._parec(str(path))
        try:
            # The header is written at once; it records as soon as there is more than that.
            wait_until(lambda: path.exists() and path.stat().st_size > 64, "parec")
            yield
        finally:
            recorder.terminate()
            recorder.wait(_PATIENCE_S)


def read_wav(path: Path) -> npt.NDArray[np.float64]:
    """The first channel of a 16-bit WAV, in full-scale units."""
    with wave.open(str(path), "rb") as wav:
        frames = np.frombuffer(wav.readframes(wav.getnframes()), dtype="<i2")
        return frames.reshape(-1, wav.getnchannels())[:, 0] / 32768.0


@contextmanager
def sound_server(home: Path) -> Iterator[SoundServer]:
    """A sound server for the block; this process's own environment points to it meanwhile."""
    own = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PULSE_SERVER": f"unix:{home / 'native'}",
        "PULSE_RUNTIME_PATH": str(home),
        "PULSE_SINK": SINK,
    }
    home.mkdir(parents=True, exist_ok=True)
    # ALSA's players reach the server through its plug-in.
    (home / ".asoundrc").write_text("pcm.!default pulse\nctl.!default pulse\n", encoding="ascii")
    server = SoundServer(home, {**os.environ, **own})
    before = {name: os.environ.get(name) for name in own}
    os.environ.update(own)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
