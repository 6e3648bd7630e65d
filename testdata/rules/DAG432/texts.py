"""Dates that are texts, days or classes, and dates that only look so."""
from datetime import date, datetime, timedelta

import pendulum
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup

START = datetime(2024, 1, 1)

dag_a = DAG("a", schedule=None, start_date=START.strftime("%Y-%m-%d"))  # expect: DAG432
dag_b = DAG("b", schedule=None, start_date=START.isoformat())  # expect: DAG432
dag_c = DAG("c", schedule=None, start_date=datetime)  # expect: DAG432
dag_d = DAG("d", schedule=None, start_date=date.today())  # expect: DAG432
dag_e = DAG("e", schedule=None, start_date=datetime.fromisoformat("2024-01-01"))
dag_f = DAG("f", schedule=None, start_date=datetime.strptime("2024-01-01", "%Y-%m-%d"))
dag_g = DAG("g", schedule=None, start_date=pendulum.parse("2024-01-01"))
dag_h = DAG("h", schedule="@daily", default_args={"start_date": "2024-13-01"})  # expect: DAG432
dag_i = DAG("i", schedule="@daily", default_args={"start_date": "2024-02-30 06:00"})  # expect: DAG432
dag_j = DAG("j", schedule="@daily", default_args={"start_date": "2024-02-29T06:00:00+02:00"})
dag_k = DAG("k", schedule="@daily", default_args={"start_date": START.isoformat()})
dag_l = DAG(
    "l",
    schedule="@daily",
    default_args={
        "start_date": "2024-06-01",
        "end_date": "2024-05-01",  # expect: DAG432 warning
    },
)
dag_m = DAG("m", schedule="@daily", default_args={"start_date": "2024-06-01", "end_date": "2024-06-30"})

with DAG("groups", schedule=None, default_args={"start_date": "2024-01-01"}):
    EmptyOperator(task_id="a")
    with TaskGroup("g", default_args={"start_date": "2024-01-01"}):  # expect[3.3]: DAG432
        EmptyOperator(task_id="a")
        EmptyOperator(task_id="b", start_date=START)
    with TaskGroup("h", default_args={"start_date": START + timedelta(days=1)}):
        EmptyOperator(task_id="a")
    with TaskGroup("i", default_args={"start_date": "2024-01-01"}):
        EmptyOperator(task_id="a", start_date=START)
