"""A process that ends this one when the engine is gone, whatever user code is doing then."""

import os
import select
import signal

from . import strays

_GRACE = 1.0  # seconds: a process that listens ends by itself, and in good order


def end_with(engine_in, engine_out):
    """Start it; it is nobody's child, so no `wait` of user code meets it.

    It hears of the end of the engine's pipe as soon as that comes, also while an import holds the
    interpreter, where neither a signal handler nor a thread would get a turn.
    """
    pid = os.getpid()
    ours, alive = os.pipe()
    try:
        first = os.fork()
    except OSError:  # then this process sees the end of the pipe when it looks
        os.close(ours)
        os.close(alive)
        return
    if first:
        os.close(ours)
        os.waitpid(first, 0)
        return
    try:
        if os.fork() == 0:
            os.close(engine_out)
            os.close(alive)
            os.setsid()
            _watch(pid, engine_in, ours)
    finally:
        os._exit(0)


def _watch(pid, engine_in, ours):
    """Wait for the end of one of the two; `ours` ends with the process `pid`."""
    waiting = select.poll()
    waiting.register(ours, select.POLLHUP)
    waiting.register(engine_in, select.POLLHUP)
    ended = [number for number, _ in waiting.poll()]
    if ours in ended:
        return
    waiting.unregister(engine_in)
    if not waiting.poll(_GRACE * 1000):
        for other in [*strays.descendants(pid), pid]:
            try:
                os.kill(other, signal.SIGKILL)
            except OSError:
                pass
