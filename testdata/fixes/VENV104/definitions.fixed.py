"""Constants, loggers and helpers."""
import logging
import re
from datetime import datetime, timedelta
from pathlib import Path

from airflow import DAG
from airflow.models import Variable
from airflow.operators.python import PythonVirtualenvOperator

logger = logging.getLogger(__name__)
BASE = "https://example.com"
URL: str = BASE + "/v1"
RETRY = timedelta(minutes=5)
LIMITS = {
    "small": 1,  # one
    "large": 2,
}
HERE = Path(__file__).parent
SECRET = Variable.get("secret")
CHANGED = 1
CHANGED = 2


class Row:
    """A row."""

    name = "row"


def clean(text):
    """Multi
line."""
    return re.sub("a", URL, text)


def decorated(function):
    return function


@decorated
def other():
    return 1


def plain():
    from datetime import timedelta
    BASE = "https://example.com"
    URL: str = BASE + "/v1"
    RETRY = timedelta(minutes=5)
    LIMITS = {
        "small": 1,  # one
        "large": 2,
    }

    return URL, RETRY, LIMITS["small"]


def logs():
    import logging
    import re
    logger = logging.getLogger(__name__)
    BASE = "https://example.com"
    URL: str = BASE + "/v1"

    class Row:
        """A row."""

        name = "row"

    def clean(text):
        """Multi
line."""
        return re.sub("a", URL, text)

    logger.info("%s", clean("a"))
    return Row()


def not_copied():
    return HERE, SECRET, CHANGED, other()


def own_name():
    BASE = "https://example.com"
    URL: str = BASE + "/v1"

    limit = [URL for URL in range(3)]
    return URL, limit


with DAG("definitions", schedule=None, start_date=datetime(2024, 1, 1)):
    for f in (plain, logs, not_copied, own_name):
        PythonVirtualenvOperator(task_id="a", python_callable=f, system_site_packages=False)
