import datetime

from airflow import DAG
from airflow.decorators import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("multiple_outputs", schedule=None, start_date=START):
    @task(multiple_outputs=True)
    def one():
        return {"a": 1, "b": 2}


    @task
    def use(x):
        return x


    r = one()
    use(r["a"])
    use(r["b"])
