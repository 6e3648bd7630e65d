"""Names that are not there, and the function reckons with it."""

import sys
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

_ = str
SETTING = 1


def notebook():
    try:
        get_ipython()
        return True
    except NameError:
        return False


def profiled():
    try:
        wrap = profile
    except (NameError, AttributeError):
        wrap = str
    return wrap(1)


def supplied_if_missing():
    try:
        COUNT
    except NameError:
        globals()["COUNT"] = 1
    return COUNT


def looked_up():
    if "spark" in globals():
        return spark.sql("select 1")
    return None


def looked_up_elsewhere():
    if hasattr(sys.modules["__main__"], "dbutils"):
        return dbutils.fs
    return None


def of_python_2():
    import sys

    if sys.version_info[0] >= 3:
        return str(1)
    else:
        return unicode(1)


def not_in_the_script():
    if __name__ != "__main__":
        return NOWHERE
    return 1


def misspelt():
    try:
        return lenght([1])  # expect: VENV104 warning
    except Exception:
        return 0


def handled_but_raised():
    try:
        return lenght([1])  # expect: VENV104
    except NameError:
        raise RuntimeError("no length")


def of_the_file():
    try:
        return SETTING  # expect: VENV104 warning
    except NameError:
        return 0


def translated():
    import gettext

    gettext.install("x")
    return _("a")  # expect: VENV104 warning


if sys.version_info >= (3, 0):

    def two_ways():
        return str("x")

else:

    def two_ways():
        return unicode("x")


with DAG("expected_missing", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=notebook)
    PythonVirtualenvOperator(task_id="b", python_callable=profiled)
    PythonVirtualenvOperator(task_id="c", python_callable=supplied_if_missing)
    PythonVirtualenvOperator(task_id="d", python_callable=looked_up)
    PythonVirtualenvOperator(task_id="e", python_callable=looked_up_elsewhere)
    PythonVirtualenvOperator(task_id="f", python_callable=of_python_2)
    PythonVirtualenvOperator(task_id="g", python_callable=not_in_the_script)
    PythonVirtualenvOperator(task_id="h", python_callable=misspelt)
    PythonVirtualenvOperator(task_id="i", python_callable=handled_but_raised)
    PythonVirtualenvOperator(task_id="j", python_callable=of_the_file)
    PythonVirtualenvOperator(task_id="k", python_callable=translated)
    PythonVirtualenvOperator(task_id="l", python_callable=two_ways)
