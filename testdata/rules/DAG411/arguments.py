"""Arguments that PythonOperator and its kin do not have."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import BranchPythonOperator, PythonOperator, ShortCircuitOperator


def plain(**context):
    return "a"


class Coloured(PythonOperator):
    ui_color = "#fff"


with DAG(
    "arguments",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"retires": 3},  # expect: DAG411 warning
) as dag:
    PythonOperator(task_id="a", python_callable=plain, retires=3)  # expect: DAG411
    PythonOperator(
        task_id="b",
        python_callable=plain,
        task_concurrency=1,  # expect[3.3]: DAG411
        provide_context=True,  # expect[3.3]: DAG411
        requirements=["six"],  # expect: DAG411
    )
    BranchPythonOperator(task_id="d", python_callable=plain, dag_id="arguments")  # expect: DAG411
    ShortCircuitOperator(
        task_id="e",
        python_callable=plain,
        ignore_downstream_trigger_rules=False,
        skip=True,  # expect: DAG411
    )
    PythonOperator(
        task_id="f",
        python_callable=plain,
        ignore_downstream_trigger_rules=False,  # expect: DAG411
    )
    Coloured(task_id="i", python_callable=plain, report="a")  # expect: DAG411
    PythonOperator.partial(
        task_id="j",
        python_callable=plain,
        retires=3,  # expect: DAG411
    ).expand(op_kwargs=[{"n": 1}])


def not_called():
    PythonOperator(task_id="a", python_callable=plain, retires=3)  # expect: DAG411 warning


def helper(retires):
    PythonOperator(task_id="k", python_callable=plain, retires=retires, dag=dag)  # expect: DAG411


helper(3)
