import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("loop_dict", schedule=None, start_date=START):
    for name, count in {"a": 2, "b": 1}.items():
        tasks = [EmptyOperator(task_id="%s%d" % (name, i)) for i in range(count)]
        EmptyOperator(task_id="{}_end".format(name)) << tasks
