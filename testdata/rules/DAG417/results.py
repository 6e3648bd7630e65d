"""What is mapped over results."""
import json
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator

with DAG("results", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def load(name, limit=1):
        return name

    @task
    def counted():
        return len([1, 2])

    @task
    def joined():
        names = ["a", "b"]
        return ",".join(names)

    @task
    def written():
        print("done")

    @task
    def unique():
        return {1, 2}

    @task
    def split():
        return "a,b".split(",")

    @task
    def unsure():
        return json.loads("[1]")

    @task
    def several() -> dict:
        return {"names": ["a"]}

    @task(do_xcom_push=False)
    def kept():
        return ["a"]

    load.expand(name=counted())  # expect: DAG417
    load.expand(name=joined())  # expect: DAG417
    load.expand(name=written())  # expect: DAG417
    load.expand(name=unique())  # expect: DAG417
    load.expand(name=split())
    load.expand(name=unsure())
    load.expand(name=several())
    load.expand(name=several()["names"])  # expect: DAG417
    load.expand(name=several()["return_value"])
    load.expand(name=kept())  # expect: DAG417
    load.expand(name=EmptyOperator(task_id="empty").output)  # expect: DAG417
    load.expand(name=BashOperator(task_id="bash", bash_command="echo 1").output)  # expect: DAG417
    load.expand(name=PythonOperator(task_id="text", python_callable=lambda: "a,b").output)  # expect: DAG417
    load.expand(name=PythonOperator(task_id="list", python_callable=lambda: ["a"]).output)
    load.expand(name=[])  # expect: DAG417 warning
    load.partial(limit=2)  # expect: DAG417 warning
    load.expand_kwargs("ab")  # expect: DAG417
    load.expand_kwargs(name=["a"])  # expect: DAG417
    BashOperator.partial(task_id="never", bash_command="true")  # expect: DAG417 warning

    @task
    def compared():
        names = ["a"]
        return len(names) > 0

    @task
    def compared_arrays(rows):
        return rows > 0

    load.expand(name=compared())  # expect: DAG417
    load.expand(name=compared_arrays([1]))
