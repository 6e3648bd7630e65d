"""Keys that Airflow never passes on, asked for in each way."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def parameter(ti):  # expect: VENV106
    return ti.task_id


def parameter_of_many(
    ds,
    task_instance,  # expect: VENV106
    *,
    var,  # expect: VENV106
    conn,  # expect: VENV106
    run_id,
):
    return ds


def positional_only(ti, /):  # expect: VENV106
    return ti


def annotated(outlet_events: dict) -> None:  # expect: VENV106
    outlet_events["x"] = 1


def inlets_event(inlet_events):  # expect: VENV106
    return inlet_events


def subscript(**kwargs):
    return kwargs["ti"]  # expect: VENV106


def subscript_of_context(**context):
    context["task_instance"].xcom_push("a", 1)  # expect: VENV106
    return context["ds"], context["run_id"], context["templates_dict"]


def by_alias(**context):
    everything = context
    return everything["ti"]  # expect: VENV106


def popped(**kwargs):
    return kwargs.pop("ti")  # expect: VENV106


def deleted(**kwargs):
    del kwargs["ti"]  # expect: VENV106


def got_and_used(**kwargs):
    return kwargs.get("ti").task_id  # expect: VENV106


def got_with_none_and_used(**kwargs):
    ti = kwargs.get("ti", None)
    return ti.task_id  # expect: VENV106


def default_none(ti=None):
    return ti.task_id  # expect: VENV106


def default_none_subscript(var=None):
    return var["value"]  # expect: VENV106


def default_none_keyword_only(*, ti=None):
    return ti.task_id  # expect: VENV106


def in_helper(**kwargs):
    def helper():
        return kwargs["ti"]  # expect: VENV106

    return helper()


with DAG("never_passed", schedule=None, start_date=datetime(2024, 1, 1)):
    settings = {"system_site_packages": False}
    PythonVirtualenvOperator(task_id="a", python_callable=parameter, **settings)
    PythonVirtualenvOperator(
        task_id="a2", python_callable=parameter_of_many, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="b", python_callable=positional_only, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="c", python_callable=annotated, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c2", python_callable=inlets_event, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=subscript, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="e", python_callable=subscript_of_context, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="f", python_callable=by_alias, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g", python_callable=popped, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g2", python_callable=deleted, system_site_packages=False)
    PythonVirtualenvOperator(task_id="h", python_callable=got_and_used, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="h2", python_callable=got_with_none_and_used, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="i", python_callable=default_none, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="i2", python_callable=default_none_subscript, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="j", python_callable=default_none_keyword_only, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="k", python_callable=in_helper, system_site_packages=False)
