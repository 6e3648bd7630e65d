"""Processes that tasks leave behind: adopted by the zygote, and ended with the run (Linux)."""

import os
import signal
import sys

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of <linux/prctl.h>
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG
_LIBC = []  # opened once, by the process that all others are forked from


def adopt():
    """Make orphaned descendants children of this process instead of init's."""
    if not sys.platform.startswith("linux"):
        return
    try:
        import ctypes

        _LIBC.append(ctypes.CDLL(None))
        _LIBC[0].prctl(_SUBREAPER, 1, 0, 0, 0)
    except (ImportError, OSError, AttributeError):
        pass  # then only process groups are ended


def end_with_parent(parent):
    """Have the kernel kill this process when its parent is gone, however that ended (Linux)."""
    if _LIBC:
        _LIBC[0].prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it was gone before
            os._exit(1)


def kill_group(pid, number):
    """Send a signal to a child and to what it has started in its own group."""
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, number)
            return
        except OSError:
            continue


def kill_all():
    """End all that descends from this process; new ones may appear while it does."""
    for _ in range(20):
        found = descendants(os.getpid())
        if not found:
            return
        for pid in found:
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        _wait()


def _wait():
    try:
        while os.waitpid(-1, 0)[0]:
            pass
    except ChildProcessError:
        pass


def descendants(pid):
    """The processes that a process has started, and those that they have (Linux)."""
    found = []
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return found
    for task in tasks:
        try:
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as children:
                direct = [int(child) for child in children.read().split()]
        except (OSError, ValueError):
            continue
        for child in direct:
            found.append(child)
            found.extend(descendants(child))
    return found
