"""What is no function where it comes from is none here."""
from datetime import datetime

from modules import jobs
from modules.jobs import Job, job, plain, quick, shortened

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

with DAG("imported", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=job.run)  # expect: VENV102
    PythonVirtualenvOperator(task_id="b", python_callable=jobs.job.run)  # expect: VENV102
    PythonVirtualenvOperator(task_id="c", python_callable=shortened)  # expect: VENV102
    PythonVirtualenvOperator(task_id="d", python_callable=jobs.quick)  # expect: VENV102
    PythonVirtualenvOperator(task_id="e", python_callable=quick)  # expect: VENV102
    PythonVirtualenvOperator(task_id="f", python_callable=Job)  # expect: VENV102
    PythonVirtualenvOperator(task_id="g", python_callable=jobs)  # expect: VENV102
    PythonVirtualenvOperator(task_id="h", python_callable=Job.run)  # expect: VENV101 warning, VENV102
    PythonVirtualenvOperator(task_id="i", python_callable=Job.static)  # expect: VENV101 warning
    PythonVirtualenvOperator(task_id="j", python_callable=plain)  # expect: VENV101 warning
