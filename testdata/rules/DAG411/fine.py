"""Arguments that PythonOperator and its kin have, and what nobody knows."""
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, ShortCircuitOperator


def plain(**context):
    return "a"


class Reporting(PythonOperator):
    def __init__(self, *, report=None, **kwargs):
        super().__init__(**kwargs)


with DAG(
    "fine",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"conn_id": 3},
) as dag:
    PythonOperator(
        task_id="c",
        python_callable=plain,
        op_args=[],
        op_kwargs={},
        templates_dict={},
        templates_exts=[".sql"],
        show_return_value_in_logs=False,
        retries=1,
        email=None,
        sla=None,
        on_skipped_callback=None,
        map_index_template="",
        doc_md="",
        dag=dag,
        task_group=None,
        params={},
        default_args={"anything": 1},
    )
    PythonOperator(task_id="g", python_callable=plain, **os.environ)
    Reporting(task_id="h", python_callable=plain, report="a")
    ShortCircuitOperator(
        task_id="i", python_callable=plain, ignore_downstream_trigger_rules=False
    )
