"""Uses that only some calls reach are warnings; those that none reaches are nothing."""
import csv
import json
import re
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def untaken_branch(n=1):
    if n > 5:
        return json.loads("[1]")  # expect: VENV103 warning
    return n


def conditional_expression(n=1):
    return json.loads("[1]") if n > 5 else n  # expect: VENV103 warning


def short_circuit(n=0):
    return n and json.loads("[1]")  # expect: VENV103 warning


def in_a_loop(rows=()):
    return [json.loads(row) for row in rows]  # expect: VENV103 warning


def in_a_for(rows=()):
    for row in rows:
        json.loads(row)  # expect: VENV103 warning


def in_a_handler():
    try:
        return int("1")
    except ValueError:
        return json.loads("1")  # expect: VENV103 warning


def swallowed():
    try:
        return json.loads("1")  # expect: VENV103 warning
    except Exception:
        return None


def swallowed_by_name_error():
    try:
        return json.loads("1")  # expect: VENV103 warning
    except NameError:
        return None


def suppressed():
    import contextlib

    with contextlib.suppress(Exception):
        json.loads("1")  # expect: VENV103 warning


def not_swallowed():
    try:
        return json.loads("1")  # expect: VENV103
    except ValueError:
        return None


def reraised():
    try:
        return json.loads("1")  # expect: VENV103
    except Exception as error:
        print(error)
        raise


def in_finally():
    try:
        return 1
    finally:
        re.compile("a")  # expect: VENV103


def helper_never_called():
    def helper():
        return json.loads("1")  # expect: VENV103 warning

    return callable(helper)


def helper_called():
    def helper():
        return json.loads("1")  # expect: VENV103

    return helper()


def lambda_never_called():
    key = lambda text: json.loads(text)  # expect: VENV103 warning  # noqa: E731
    return callable(key)


def behind_return():
    return 1
    json.loads("1")


def behind_raise(n=1):
    if n > 5:
        raise ValueError
        json.loads("1")
    return n


def never(n=1):
    if False:
        json.loads("1")
    while 0:
        json.loads("1")
    if True:
        return n
    else:
        json.loads("1")
    return csv.reader([])  # expect: XCOM202 warning


def always():
    if True:
        json.loads("1")  # expect: VENV103
    with open("/dev/null") as lines:
        csv.reader(lines)  # expect: VENV103


with DAG("unsure", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=untaken_branch)
    PythonVirtualenvOperator(task_id="b", python_callable=conditional_expression)
    PythonVirtualenvOperator(task_id="c", python_callable=short_circuit)
    PythonVirtualenvOperator(task_id="d", python_callable=in_a_loop)
    PythonVirtualenvOperator(task_id="e", python_callable=in_a_for)
    PythonVirtualenvOperator(task_id="f", python_callable=in_a_handler)
    PythonVirtualenvOperator(task_id="g", python_callable=swallowed)
    PythonVirtualenvOperator(task_id="h", python_callable=swallowed_by_name_error)
    PythonVirtualenvOperator(task_id="i", python_callable=suppressed)
    PythonVirtualenvOperator(task_id="j", python_callable=not_swallowed)
    PythonVirtualenvOperator(task_id="k", python_callable=reraised)
    PythonVirtualenvOperator(task_id="l", python_callable=in_finally)
    PythonVirtualenvOperator(task_id="m", python_callable=helper_never_called)
    PythonVirtualenvOperator(task_id="n", python_callable=helper_called)
    PythonVirtualenvOperator(task_id="o", python_callable=lambda_never_called)
    PythonVirtualenvOperator(task_id="p", python_callable=behind_return)
    PythonVirtualenvOperator(task_id="q", python_callable=behind_raise)
    PythonVirtualenvOperator(task_id="r", python_callable=never)
    PythonVirtualenvOperator(task_id="s", python_callable=always)
