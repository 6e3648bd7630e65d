"""airflow.settings, airflow.version and the like."""

import os

AIRFLOW_HOME = os.environ.get("AIRFLOW_HOME", os.path.expanduser("~/airflow"))
DAGS_FOLDER = os.environ.get("AIRFLOW__CORE__DAGS_FOLDER", os.path.join(AIRFLOW_HOME, "dags"))
PLUGINS_FOLDER = os.path.join(AIRFLOW_HOME, "plugins")
AIRFLOW_MOVED_TABLE_PREFIX = "_airflow_moved"
TIMEZONE = None
STATE_COLORS = {}


def Session(*_arguments, **_options):
    """There is no database."""
    from .exceptions import AirflowException

    raise AirflowException("dagproof has no database: settings.Session cannot be used")


def __getattr__(name):
    if name in ("__version__", "version"):
        from ..execution.versions import profile

        major, minor = profile()
        return f"{major}.{minor}.0"
    raise AttributeError(name)
