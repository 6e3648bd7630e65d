"""Logging of a task: every record as a line in the attempt's log, as Airflow's own format."""

import sys

FORMAT = "[%(asctime)s] {%(filename)s:%(lineno)d} %(levelname)s - %(message)s"


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
