"""With native types a template that is one name passes the object itself."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def process(x):
    return 1


with DAG("native", schedule=None, start_date=datetime(2024, 1, 1), render_template_as_native_obj=True):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=False, op_kwargs={"x": "{{ ti }}"})  # expect: VENV107
    PythonVirtualenvOperator(task_id="b", python_callable=process, system_site_packages=False, op_args=["{{ data_interval_start }}"])  # expect: VENV107
    PythonVirtualenvOperator(task_id="c", python_callable=process, op_kwargs={"x": "{{ dag }}"})  # expect: VENV107
    PythonVirtualenvOperator(task_id="d", python_callable=process, requirements=["pendulum==3.1.0"], system_site_packages=False, op_kwargs={"x": "{{ logical_date }}"})
    PythonVirtualenvOperator(task_id="e", python_callable=process, system_site_packages=False, op_kwargs={"x": "{{ ds }}"})
    PythonVirtualenvOperator(task_id="f", python_callable=process, system_site_packages=False, op_kwargs={"x": "{{ ti.task_id }}"})

with DAG("text", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=process, system_site_packages=False, op_kwargs={"x": "{{ ti }}"})
