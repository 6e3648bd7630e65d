import datetime

from airflow import DAG
from airflow.decorators import task

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("expand_map_zip", schedule=None, start_date=START):
    @task
    def items():
        return [1]


    @task
    def use(x):
        return x


    use.expand(x=items().map(lambda v: v + 1))
    use.expand(x=items().zip(items()))
