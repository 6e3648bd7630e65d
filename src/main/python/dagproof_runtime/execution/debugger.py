"""A task that has the terminal (`--pdb`): breakpoints work, and a failure starts the debugger."""

import os
import sys


def take_terminal():
    """Standard input, output and errors of this process are the terminal."""
    terminal = os.open("/dev/tty", os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(terminal, number)
    if terminal > 2:
        os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115


def watch(execute):
    """What `execute` returns; where it raises, pdb looks at the place before the task fails."""
    try:
        return execute()
    except Exception as error:
        if not _is_end(error):
            import pdb  # noqa: T100 - what `--pdb` is for

            print(f"{type(error).__name__}: {error}", flush=True)
            pdb.post_mortem(_from_user_on(error.__traceback__))
        raise


def _is_end(error):
    """Whether Airflow means something by it that is no failure."""
    from airflow.exceptions import AirflowRescheduleException, AirflowSkipException

    ends = (AirflowSkipException, AirflowRescheduleException)
    return isinstance(error, ends) or type(error).__name__ == "DownstreamTasksSkipped"


def _from_user_on(trace):
    """The traceback from the first frame on that is not dagproof's own."""
    from .errors import RUNTIME

    while trace.tb_next is not None and trace.tb_frame.f_code.co_filename.startswith(RUNTIME):
        trace = trace.tb_next
    return trace
