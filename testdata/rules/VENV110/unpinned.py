from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def run():
    return 1


with DAG("unpinned", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a",
        python_callable=run,
        requirements=[
            "six",  # expect: VENV110 warning
            "requests>=2,<3",  # expect: VENV110 warning
            "numpy==2.*",  # expect: VENV110 warning
            "pandas==2.2.2",
            "acme @ https://example.com/acme-1.0.whl",
            "{{ var.value.more }}",
        ],
    )
