"""Keys that are not pushed."""
from datetime import datetime
from typing import Dict

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator

with DAG("keys", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def whole():
        return {"a": 1}

    @task(multiple_outputs=False)
    def whole_by_argument() -> dict:
        return {"a": 1}

    @task
    def annotated_list() -> list:
        return [1]

    @task
    def several() -> Dict[str, int]:
        return {"a": 1}

    @task
    def use(value):
        print(value)

    use(whole()["a"])  # expect: XCOM208
    use([whole_by_argument()["a"]])  # expect: XCOM208
    use({"rows": annotated_list()["a"]})  # expect: XCOM208
    found = whole()
    use(value=found["b"])  # expect: XCOM208
    use(several()["b"])  # expect: XCOM208 warning

    def make():
        return {"a": 1}

    made = PythonOperator(task_id="made", python_callable=make)
    PythonOperator(
        task_id="used",
        python_callable=print,
        op_args=[made.output["a"]],  # expect: XCOM208
    )
