import datetime

from airflow import DAG
from airflow.decorators import task, task_group

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


with DAG("task_group_decorator", schedule=None, start_date=START):
    @task
    def one():
        return 1


    @task
    def use(x):
        return x


    @task_group(group_id="named")
    def g(x):
        return use(use(x))


    use(g(one()))
