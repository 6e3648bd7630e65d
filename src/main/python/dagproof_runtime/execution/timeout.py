"""`execution_timeout` by a timer signal, as Airflow does it (airflow/utils/timeout.py)."""


class Timeout:
    """A `with` block that raises AirflowTaskTimeout in its body after `seconds`."""

    def __init__(self, seconds):
        self.seconds = seconds

    def _expired(self, signum, frame):
        import os

        from airflow.exceptions import AirflowTaskTimeout

        raise AirflowTaskTimeout(f"Timeout, PID: {os.getpid()}")

    def __enter__(self):
        import signal

        signal.signal(signal.SIGALRM, self._expired)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def __exit__(self, *_error):
        import signal

        signal.setitimer(signal.ITIMER_REAL, 0)
