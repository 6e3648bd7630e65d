"""Three tasks in a row, which need nothing but Python."""

from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1), catchup=False)
def three_tasks():
    @task
    def extract():
        return [{"price": 3}, {"price": 4}]

    @task
    def transform(rows):
        return sum(row["price"] for row in rows)

    @task
    def load(total):
        print(f"The total is {total}.")

    load(transform(extract()))


three_tasks()
