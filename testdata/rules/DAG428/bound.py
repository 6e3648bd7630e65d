"""Methods of objects, which have their first argument already."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


class Job:
    def run(this, rows, region="eu"):
        print(this, rows, region)

    def look(me):
        print(me)

    def load(self, /, table="orders"):
        print(self, table)

    @classmethod
    def count(kind, rows):
        print(kind, rows)


job = Job()

with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="run", python_callable=job.run, op_args=[1])
    PythonOperator(task_id="look", python_callable=job.look)
    PythonOperator(task_id="load", python_callable=job.load)
    PythonOperator(task_id="count", python_callable=Job.count, op_args=[1])
    PythonOperator(task_id="short", python_callable=job.run)  # expect: DAG428
    PythonOperator(task_id="long", python_callable=job.look, op_args=[1])  # expect: DAG428
    task(task_id="mapped")(job.run).expand(rows=[1, 2])
    task(task_id="called")(job.run)(1)
