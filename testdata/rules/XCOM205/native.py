"""With native types, a text that looks like a number is one."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.python import PythonOperator


def name(day):
    return "load_" + day


def read(day):
    return datetime.strptime(str(day), "%Y%m%d")


with DAG(
    "native",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    render_template_as_native_obj=True,
):
    PythonOperator(
        task_id="name",
        python_callable=name,
        op_args=["{{ ds_nodash }}"],  # expect: XCOM205
    )
    PythonOperator(task_id="read", python_callable=read, op_args=["{{ ds_nodash }}"])
    PythonOperator(task_id="other", python_callable=name, op_args=["{{ ds }}"])
    PythonOperator(task_id="more", python_callable=name, op_args=["d{{ ds_nodash }}"])

    @task
    def month(day):
        return day[:6]

    month("{{ ds_nodash }}")  # expect: XCOM205
