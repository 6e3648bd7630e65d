"""Nothing from outside is needed to define these."""
import sys
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator

LIMIT = 10


def literals(a=1, b="x", c=None, *, d=(1, 2), e=sys.maxsize, f=int("3")):
    return a, b, c, d, e, f


def in_the_worker(n=LIMIT):
    return n


class Job:
    @staticmethod
    def run():
        return 1


@task
def worker_too(n=LIMIT):
    return n


with DAG("clean", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=literals)
    PythonOperator(task_id="b", python_callable=in_the_worker)
    PythonVirtualenvOperator(task_id="c", python_callable=Job.run)
    worker_too()
