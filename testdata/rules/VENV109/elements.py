"""Requirements that Airflow or pip refuse, and where they stand."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonVirtualenvOperator

SOURCE = "git+https://example.com/six.git"
COMMON = [
    "six==1.17.0",
    SOURCE,  # expect[3.3]: VENV109
]


def run():
    return 1




with DAG("elements", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=run,
        requirements=[
            "-r requirements.txt",  # expect: VENV109
            "--constraint https://example.com/constraints.txt",  # expect: VENV109
            "six==1.17.0  # as in requirements.txt",  # expect: VENV109
            "six==1.17.0",
        ],
    )
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=run,
        requirements="nosuch.txt",  # expect: VENV109
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="c",
        python_callable=run,
        requirements="six==1.17.0\n# from\n-r more.txt",  # expect: VENV109
    )
    PythonVirtualenvOperator(
        task_id="d",
        python_callable=run,
        requirements=COMMON + ["requests==2.32.3"],
        system_site_packages=False,
    )
    # Airflow stops to read at the first that names it.
    PythonVirtualenvOperator(
        task_id="e",
        python_callable=run,
        requirements=["apache-airflow==2.11.0", "--pre"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="f",
        python_callable=run,
        requirements=["./library", "-e /opt/library"],  # expect[3.3]: VENV109
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="g", python_callable=run, requirements=["./library", "-e /opt/library", "--pre"]
    )
    PythonVirtualenvOperator(
        task_id="h",
        python_callable=run,
        requirements=["six=1.17.0", "six, requests"],  # expect: VENV109, VENV109
    )
    PythonVirtualenvOperator(
        task_id="i",
        python_callable=run,
        requirements=["six --upgrade"],  # expect[2.11]: VENV109 # expect[3.3]: VENV109 warning
    )
    PythonVirtualenvOperator(
        task_id="j", python_callable=run, requirements=["-r base.in"]  # expect: VENV109
    )
    PythonVirtualenvOperator(
        task_id="k",
        python_callable=run,
        requirements=["six==1.0-custom"],  # expect: VENV109 warning
    )

    @task.virtualenv(requirements="six == ", system_site_packages=True)  # expect: VENV109 warning
    def decorated():
        return 1

    decorated()
