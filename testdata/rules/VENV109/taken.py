"""Requirements that are taken, or of which nobody knows."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def run():
    return 1


def extra():
    return ["--pre"]


LINES = """
# what is needed
six==1.17.0  # pinned
requests[socks]==2.32.3 ; python_version >= "3.9"

acme @ https://example.com/acme.whl
"""

with DAG("taken", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=run, requirements=LINES, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=run,
        requirements=["six=={{ var.value.version }}", "{{ var.value.more }}"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c", python_callable=run, requirements=extra(), system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="d", python_callable=run, requirements=[], system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="e",
        python_callable=run,
        requirements=["six==1.17.0 --hash=sha256:abc", "-c /opt/constraints", "${PACKAGE}==1.0"],
    )
    PythonVirtualenvOperator(
        task_id="f",
        python_callable=run,
        requirements=["--prefer-binary", "--extra-index-url https://example.com/simple", "a.whl"],
        system_site_packages=bool(LINES),
    )
