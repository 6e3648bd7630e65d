from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def run():
    return 1


with DAG("pinned", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=run, requirements=["six===1.17.0", "requests>=2,==2.32.3"]
    )
    # The versions stand in the constraints.
    PythonVirtualenvOperator(
        task_id="b", python_callable=run, requirements=["six", "-c /opt/constraints"]
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=run,
        requirements=["six"],
        pip_install_options=["-c", "/opt/constraints"],
    )
