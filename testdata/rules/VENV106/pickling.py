"""Keys whose values cannot be pickled, as long as Airflow passes them at all."""
import os
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

SYSTEM = True


def everything(**context):  # expect: VENV106
    return context["ds"]


def everything_unused(**_):  # expect: VENV106
    return 1


def everything_by_name(**kwargs):  # expect: VENV106
    return 1


def everything_by_requirement(**kwargs):  # expect: VENV106
    return 1


def everything_by_pinned_requirement(**kwargs):  # expect[3.3]: VENV106
    return 1


def the_task(task):  # expect: VENV106
    return task.task_id


def the_dag(dag=None):  # expect: VENV106
    return dag


def the_macros(macros):  # expect[2.11]: VENV106
    return macros


def the_run(dag_run):  # expect[2.11]: VENV106
    return dag_run.run_id


def dill_everything(**kwargs):  # expect[3.3]: VENV106
    return 1


def dill_task(task):  # expect[3.3]: VENV106
    return task.task_id


def cloudpickle_everything(**kwargs):  # expect[3.3]: VENV106
    return 1


def kept_out(**kwargs):
    return kwargs["ds"]


def settings_unknown(**kwargs):
    return kwargs["ds"]


def replaced_all(**kwargs):  # expect[2.11]: VENV106
    return kwargs["task"], kwargs["dag"]


def replaced_task(task):
    return task


def replaced_one(**kwargs):  # expect: VENV106
    return kwargs["task"]


with DAG("pickling", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=everything)
    PythonVirtualenvOperator(task_id="b", python_callable=everything_unused, system_site_packages=True)
    PythonVirtualenvOperator(
        task_id="c", python_callable=everything_by_name, system_site_packages=SYSTEM
    )
    PythonVirtualenvOperator(
        task_id="d",
        python_callable=everything_by_requirement,
        requirements=["apache-airflow", "x"],  # expect: VENV110 warning, VENV110 warning
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="e",
        python_callable=everything_by_pinned_requirement,
        requirements=["apache-airflow==2.11.2"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(task_id="f", python_callable=the_task)
    PythonVirtualenvOperator(task_id="g", python_callable=the_dag)
    PythonVirtualenvOperator(task_id="h", python_callable=the_macros)
    PythonVirtualenvOperator(task_id="i", python_callable=the_run)
    PythonVirtualenvOperator(task_id="j", python_callable=dill_everything, serializer="dill")
    PythonVirtualenvOperator(task_id="k", python_callable=dill_task, serializer="dill")
    PythonVirtualenvOperator(
        task_id="l", python_callable=cloudpickle_everything, serializer="cloudpickle"
    )
    PythonVirtualenvOperator(task_id="m", python_callable=kept_out, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="n",
        python_callable=settings_unknown,
        system_site_packages=bool(os.environ.get("NO_SUCH_NAME")),
    )
    PythonVirtualenvOperator(
        task_id="o",
        python_callable=replaced_all,
        op_kwargs={"task": 1, "dag": 2},
    )
    PythonVirtualenvOperator(task_id="p", python_callable=replaced_task, op_kwargs={"task": 1})
    PythonVirtualenvOperator(task_id="q", python_callable=replaced_one, op_kwargs={"task": 1})
