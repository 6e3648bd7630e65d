"""Arguments of operators: they are held against the signature when the task runs."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

ARGS = [1, 2]
EXTRA = {"b": 2}
LISTED = {name: 1 for name in ["a", "b"]}


def two(a, b):
    return a


def defaults(a, b=1, *, c=2):
    return a


def keyword_only(*, a):
    return a


def positional_only(a, /):
    return a


def anything(*args, **kwargs):
    return 1


def with_context(a, ds, ts=None, **kwargs):
    return a


def with_templates(templates_dict, a):
    return a


def no_parameter():
    return 1


with DAG("operators", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=two, system_site_packages=False)  # expect: VENV112, VENV112
    PythonVirtualenvOperator(task_id="b", python_callable=two, system_site_packages=False, op_kwargs={"a": 1})  # expect: VENV112
    PythonVirtualenvOperator(task_id="c", python_callable=two, system_site_packages=False, op_args=[1])  # expect: VENV112
    PythonVirtualenvOperator(task_id="d", python_callable=two, system_site_packages=False, op_args=[1, 2, 3])  # expect: VENV112
    PythonVirtualenvOperator(task_id="e", python_callable=two, system_site_packages=False, op_args=[1], op_kwargs={"a": 1, "b": 2})  # expect: VENV112
    PythonVirtualenvOperator(task_id="f", python_callable=keyword_only, system_site_packages=False, op_args=[1])  # expect: VENV112, VENV112
    PythonVirtualenvOperator(task_id="g", python_callable=positional_only, system_site_packages=False, op_kwargs={"a": 1})  # expect: VENV112
    PythonVirtualenvOperator(task_id="h", python_callable=with_context, system_site_packages=False, op_args=[1, "2024-01-01"])  # expect: VENV112
    PythonVirtualenvOperator(task_id="i", python_callable=no_parameter, system_site_packages=False, op_args=ARGS)  # expect: VENV112
    # They fit.
    PythonVirtualenvOperator(task_id="j", python_callable=two, system_site_packages=False, op_args=ARGS)
    PythonVirtualenvOperator(task_id="k", python_callable=two, system_site_packages=False, op_kwargs={"a": 1, **EXTRA})
    PythonVirtualenvOperator(task_id="l", python_callable=two, system_site_packages=False, op_args=(1,), op_kwargs=EXTRA)
    PythonVirtualenvOperator(task_id="m", python_callable=defaults, system_site_packages=False, op_kwargs={"a": 1, "more": 2})
    PythonVirtualenvOperator(task_id="n", python_callable=anything, system_site_packages=False, op_args=ARGS, op_kwargs={"x": 1})
    PythonVirtualenvOperator(task_id="o", python_callable=with_context, system_site_packages=False, op_args=[1])
    PythonVirtualenvOperator(task_id="p", python_callable=with_templates, system_site_packages=False, op_kwargs={"a": 1})
    PythonVirtualenvOperator(task_id="q", python_callable=positional_only, system_site_packages=False, op_args=[1])
    PythonVirtualenvOperator(task_id="r", python_callable=no_parameter, system_site_packages=False, op_kwargs={"x": 1})
    # Not known.
    PythonVirtualenvOperator(task_id="s", python_callable=two, system_site_packages=False, op_kwargs=LISTED)
    PythonVirtualenvOperator.partial(task_id="t", python_callable=two, system_site_packages=False).expand(op_args=[[1, 2], [3, 4]])
    PythonVirtualenvOperator.partial(task_id="u", python_callable=two, system_site_packages=False, op_kwargs={"a": 1}).expand(env_vars=[{}])  # expect: VENV112
