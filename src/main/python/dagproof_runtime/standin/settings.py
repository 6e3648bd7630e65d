"""airflow.settings, airflow.version and the like."""

import os

AIRFLOW_HOME = os.environ.get("AIRFLOW_HOME", os.path.expanduser("~/airflow"))
DAGS_FOLDER = os.environ.get("AIRFLOW__CORE__DAGS_FOLDER", os.path.join(AIRFLOW_HOME, "dags"))
PLUGINS_FOLDER = os.path.join(AIRFLOW_HOME, "plugins")
AIRFLOW_MOVED_TABLE_PREFIX = "_airflow_moved"
TIMEZONE = None
STATE_COLORS = {}


def __getattr__(name):
    if name in ("__version__", "version"):
        from ..shared.versions import profile

        major, minor = profile()
        return f"{major}.{minor}.0"
    if name == "Session":
        from .session import Session

        return Session
    raise AttributeError(name)
