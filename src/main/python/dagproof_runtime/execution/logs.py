"""The log of an attempt: what the task prints, and each of its log records in Airflow's format."""

import errno
import io
import os
import sys

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

FORMAT = "[%(asctime)s] {%(filename)s:%(lineno)d} %(levelname)s - %(message)s"


class AttemptLog:
    """Standard output and errors, in a file. A full disk takes the log, and not the task."""

    def __init__(self, path):
        self._streams = []
        self._error = None
        try:
            file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        except OSError as error:
            self._error = error
            file = os.open(os.devnull, os.O_WRONLY)
        for number, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(file, number)
            setattr(sys, name, self._stream(number, getattr(sys, name)))
        os.close(file)

    def _stream(self, number, like):
        raw = LogStream(number, "w", closefd=False)
        self._streams.append(raw)
        # user code may have put something of its own there
        encoding = getattr(like, "encoding", None) or "utf-8"
        errors = getattr(like, "errors", None) or "backslashreplace"
        return io.TextIOWrapper(raw, encoding, errors, write_through=True)

    def lost(self):
        """Why the log is not complete, as text; None if it is."""
        errors = [self._error, *(stream.error for stream in self._streams)]
        return next((f"its log is not complete: {error}" for error in errors if error), None)


class LogStream(io.FileIO):
    """Drops what the disk has no room for, as a log record is dropped in Airflow."""

    error = None

    def write(self, data):
        try:
            return super().write(data)
        except OSError as error:
            if error.errno not in FULL:
                raise
            self.error = error
            return len(data)


class StderrNow:
    """Writes to what `sys.stderr` is at that moment: user code may replace it."""

    def write(self, text):
        stream = sys.stderr
        if stream is not None:
            stream.write(text)

    def flush(self):
        stream = sys.stderr
        if stream is not None:
            stream.flush()


def set_up():
    """Send log records to the attempt's log; done only if something uses `logging` at all."""
    logging = sys.modules.get("logging")
    if logging is None:
        return
    root = logging.getLogger()
    if any(getattr(handler, "of_dagproof", False) for handler in root.handlers):
        return
    handler = logging.StreamHandler(StderrNow())
    handler.setFormatter(logging.Formatter(FORMAT))
    handler.of_dagproof = True
    root.addHandler(handler)
    if root.level == logging.WARNING:
        root.setLevel(logging.INFO)
