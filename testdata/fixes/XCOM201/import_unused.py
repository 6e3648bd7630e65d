import json
from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def etl():
    @task
    def extract():
        return json.dumps({"a": 1})

    @task
    def load(rows):
        print(json.loads(rows)["a"])

    load(extract())


etl()
