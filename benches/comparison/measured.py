"""Runs a command and says what it took."""

import os
import signal
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass

from tools import ENVIRONMENT, ROOT

# What a single run may take, in seconds.
PATIENCE = 180


class TooSlow(Exception):
    """A run that was ended because it took longer than anybody waits."""


@dataclass
class Seen:
    """A run that was looked at: how it ended, what it said, and what it took."""

    code: int
    output: str
    size: int
    megabytes: float
    seconds: float


@dataclass
class Took:
    """The medians of several runs."""

    seconds: float
    cpu: float
    rounds: int


def looked_at(command):
    """Runs once under GNU time: the most memory of a child counts what its parent had, and Python has more than `cat`."""
    with tempfile.TemporaryDirectory() as folder, open(f"{folder}/output", "w+b") as output:
        start = time.perf_counter()
        command = ["time", "--quiet", "--format=%M", f"--output={folder}/memory", *command]
        process = subprocess.Popen(
            command, cwd=ROOT, env=ENVIRONMENT, stdout=output, stderr=output, start_new_session=True
        )
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise TooSlow from None
        seconds = time.perf_counter() - start
        size = output.tell()
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
        with open(f"{folder}/memory") as memory:
            return Seen(code, text, size, int(memory.read()) * 1024 / 1e6, seconds)


def timed(command):
    """Runs once, its output thrown away: wall time, and user and system time of it and its children."""
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, ENVIRONMENT, file_actions=nowhere)
    _, _, usage = os.wait4(process, 0)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def in_turn(commands, rounds, first, budget):
    """Runs commands in turn (A B C A B C …); one that would take more than its budget sits out later rounds."""
    times = {name: [] for name in commands}
    wanted = {name: max(1, min(rounds, int(budget / max(first[name], 1e-4)))) for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            if number < wanted[name]:
                times[name].append(timed(command))
    return {
        name: Took(
            statistics.median(wall for wall, _ in runs), statistics.median(cpu for _, cpu in runs), len(runs)
        )
        for name, runs in times.items()
    }
