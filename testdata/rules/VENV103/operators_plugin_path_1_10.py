# dagproof-test: airflow=1.10
import json
from datetime import datetime

import airflow
from airflow.operators import PythonVirtualenvOperator

dag = airflow.DAG("plugin_path", schedule_interval=None, start_date=datetime(2024, 1, 1))


def load():
    return json.loads("[1]")  # expect: VENV103


PythonVirtualenvOperator(task_id="venv", python_callable=load, dag=dag)
