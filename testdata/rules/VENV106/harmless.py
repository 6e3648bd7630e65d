"""Code that mentions the context and works."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def passed_keys(ds, ds_nodash, ts, ts_nodash, run_id, inlets, outlets, task_instance_key_str):
    return ds


def templates_dict_is_passed(templates_dict):
    return templates_dict


def all_keys(**context):
    return context["ds"], context["templates_dict"], context.get("ds"), sorted(context)


def unused_default(ti=None, var=None):
    return ti is None and var is None


def guarded(ti=None):
    if ti is not None:
        return ti.task_id
    return None


def guarded_by_return(ti=None):
    if ti is None:
        return "no ti"
    return ti.task_id


def guarded_by_expression(ti=None):
    return ti.task_id if ti else None


def guarded_by_and(ti=None):
    return ti and ti.task_id


def rebound(ti=None):
    ti = ti or [1]
    return ti.count(1)


def reassigned(ti=None):
    ti = "a"
    return ti.upper()


def looked_for(**kwargs):
    if "ti" in kwargs:
        return kwargs["ti"].task_id
    return kwargs["ti"] if "ti" in kwargs else None


def looked_for_and_left(**kwargs):
    if "ti" not in kwargs:
        return None
    return kwargs["ti"].task_id


def handled(**kwargs):
    try:
        return kwargs["ti"].task_id
    except KeyError:
        return None


def with_default(**kwargs):
    return kwargs.get("ti", "none"), kwargs.pop("ti", None)


def stored_first(**kwargs):
    kwargs["ti"] = "mine"
    return kwargs["ti"].upper()


def set_default(**kwargs):
    kwargs.setdefault("ti", "mine")
    return kwargs["ti"].upper()


def updated(**kwargs):
    kwargs.update(ti="mine")
    return kwargs["ti"].upper()


def merged(**kwargs):
    kwargs |= {"ti": "mine"}
    return kwargs["ti"].upper()


def a_dictionary_of_its_own():
    kwargs = {"ti": 1}
    context = dict(ti=2)
    return kwargs["ti"], context["ti"]


def a_parameter_that_is_no_context(settings=None):
    return settings


def unpacked_only(**kwargs):
    def helper(ds=None, **rest):
        return ds

    return helper(**kwargs)


def checked_later(**kwargs):
    ti = kwargs.get("ti")
    return ti is None


def named_like_a_key():
    ti = "a"
    task_instance = "b"
    return ti.upper(), task_instance.upper()


with DAG("harmless", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=passed_keys, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="b", python_callable=templates_dict_is_passed, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="c", python_callable=all_keys, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="d", python_callable=unused_default, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="e", python_callable=guarded, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="e2", python_callable=guarded_by_return, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="f", python_callable=guarded_by_expression, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="g", python_callable=guarded_by_and, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="h", python_callable=rebound, system_site_packages=False)
    PythonVirtualenvOperator(task_id="h2", python_callable=reassigned, system_site_packages=False)
    PythonVirtualenvOperator(task_id="i", python_callable=looked_for, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="i2", python_callable=looked_for_and_left, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="j", python_callable=handled, system_site_packages=False)
    PythonVirtualenvOperator(task_id="k", python_callable=with_default, system_site_packages=False)
    PythonVirtualenvOperator(task_id="l", python_callable=stored_first, system_site_packages=False)
    PythonVirtualenvOperator(task_id="l2", python_callable=set_default, system_site_packages=False)
    PythonVirtualenvOperator(task_id="m", python_callable=updated, system_site_packages=False)
    PythonVirtualenvOperator(task_id="m2", python_callable=merged, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="n", python_callable=a_dictionary_of_its_own, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="o", python_callable=a_parameter_that_is_no_context, system_site_packages=False
    )
    PythonVirtualenvOperator(task_id="p", python_callable=unpacked_only, system_site_packages=False)
    PythonVirtualenvOperator(task_id="p2", python_callable=checked_later, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="q", python_callable=named_like_a_key, system_site_packages=False
    )
