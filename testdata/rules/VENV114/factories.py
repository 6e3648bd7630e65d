"""A defaultdict keeps what it makes its values with."""
from collections import defaultdict as outer
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def counted():
    from collections import defaultdict

    rows = defaultdict(lambda: 0)
    rows["a"] += 1
    rows["b"] = 2
    del rows["b"]
    return rows  # expect: VENV114


def cleared():
    from collections import defaultdict

    emptied = defaultdict(lambda: 0)
    emptied["a"] += 1
    emptied.default_factory = None
    return emptied  # expect: VENV114 warning


def given_away(change=None):
    from collections import defaultdict

    given = defaultdict(lambda: 0)
    change(given)
    return given  # expect: VENV114 warning


def copied():
    from collections import defaultdict

    rows = defaultdict(lambda: 0)
    rows["a"] += 1
    return dict(rows)


def of_int():
    from collections import defaultdict

    rows = defaultdict(int)
    rows["a"] += 1
    return rows


def written_over(others=None):
    return {"a": lambda: 1, **others}  # expect: VENV114 warning


def written_last(others=None):
    return {**others, "a": lambda: 1}  # expect: VENV114


with DAG("factories", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=counted)
    PythonVirtualenvOperator(task_id="b", python_callable=cleared)
    PythonVirtualenvOperator(task_id="c", python_callable=given_away)
    PythonVirtualenvOperator(task_id="d", python_callable=copied)
    PythonVirtualenvOperator(task_id="e", python_callable=of_int)
    PythonVirtualenvOperator(task_id="f", python_callable=written_over)
    PythonVirtualenvOperator(task_id="g", python_callable=written_last)
