"""`Variable.get` of Airflow's models."""
from airflow.models import Variable
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

A = Variable.get("a", default_var=1, deserialize_json=True)  # expect: PARSE502 warning
B = Variable.get("b", default="x")  # expect: PARSE502 warning  # expect: PARSE505

with DAG("keywords", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="load", bash_command="true")
