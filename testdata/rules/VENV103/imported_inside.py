"""Imports inside of the callable, in all their forms."""
import json
import os
import re
from datetime import datetime
from decimal import Decimal

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def plain():
    import json
    import os.path
    from decimal import Decimal as D, ROUND_UP  # noqa: F401

    return json.loads("[1]"), os.path.join("a", "b"), str(D(1))


def with_fallback():
    try:
        import nosuchjson as json
    except ImportError:
        import json

    return json.loads("[1]")


def in_helper():
    def helper():
        import re

        return re.compile("a").pattern

    return helper()


def in_branches(flag=True):
    if flag:
        import re
    else:
        import re
    return re.compile("a").pattern


def before_loop():
    import re

    found = []
    for text in ("a", "b"):
        found += [re.sub("a", "b", part) for part in text]
    return found


def by_name():
    import importlib

    json = importlib.import_module("json")
    re = __import__("re")
    return json.loads("[1]"), re.compile("a").pattern


def star_of_its_own():
    Decimal = __import__("decimal").Decimal
    return str(Decimal(1))


with DAG("imported_inside", schedule=None, start_date=datetime(2024, 1, 1)):
    for function in ():
        function()
    PythonVirtualenvOperator(task_id="a", python_callable=plain, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=with_fallback, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=in_helper, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=in_branches, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=before_loop, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=by_name, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="g", python_callable=star_of_its_own, system_site_packages=False
    )

print(json.dumps([1]), os.sep, re.compile("a"), Decimal(1))
