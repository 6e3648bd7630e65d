import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("output_of_operator", schedule=None, start_date=START):
    a = PythonOperator(task_id="a", python_callable=lambda: 1)
    b = PythonOperator(task_id="b", python_callable=print, op_args=[a.output])
    BashOperator(task_id="c", bash_command="echo", env={"A": b.output})
