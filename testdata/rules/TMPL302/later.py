"""Fields of tasks that are set behind their making."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("later", schedule=None, start_date=datetime(2024, 1, 1)):
    load = BashOperator(task_id="load", bash_command="true")
    load.bash_command = "echo {{ dss }}"  # expect: TMPL302
    save = BashOperator(task_id="save", bash_command="true")
    save.bash_command = "echo {{ ds }}"
    save.note = "{{ dss }}"
