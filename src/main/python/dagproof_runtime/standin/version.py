"""Which Airflow is played: every other module of the stand-in asks here."""

from ..shared.versions import profile


def modern():
    """Whether the played version is 3.0 or later."""
    return profile() >= (3, 0)
