"""The ways to name a callable of the same file."""
import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

MODE = "fast"


def plain():
    return json.loads("[1]")  # expect: VENV103


alias = plain


def aliased():
    return json.loads("[1]")  # expect: VENV103


alias_of_alias = second_alias = aliased


class Job:
    @staticmethod
    def run():
        return json.loads("[1]")  # expect: VENV103

    class Inner:
        @staticmethod
        def run():
            return json.loads("[1]")  # expect: VENV103


class Inheriting(Job):
    pass


def make():
    def made():
        return json.loads("[1]")  # expect: VENV103

    return made


def make_deeper():
    return make()


def make_either(fast):
    def quick():
        return json.loads("[1]")  # expect: VENV103 warning

    def thorough():
        return json.loads("[2]")  # expect: VENV103 warning

    if fast:
        return quick
    return thorough


if MODE == "fast":

    def conditional():
        return json.loads("[1]")  # expect: VENV103 warning

else:

    def conditional():
        return json.loads("[2]")  # expect: VENV103 warning


def redefined():
    return json.loads("[1]")


def redefined():  # noqa: F811
    import json

    return json.loads("[1]")


def choice_a():
    return json.loads("[1]")  # expect: VENV103 warning


def choice_b():
    import json

    return json.loads("[1]")


def unused():
    return json.loads("[1]")


with DAG("callables", schedule=None, start_date=datetime(2024, 1, 1)):

    def nested():
        return json.loads("[1]")  # expect: VENV103

    def venv(task_id, **kwargs):
        return PythonVirtualenvOperator(task_id=task_id, system_site_packages=False, **kwargs)

    settings = {"system_site_packages": False}
    PythonVirtualenvOperator(task_id="alias", python_callable=alias, **settings)
    PythonVirtualenvOperator(task_id="second", python_callable=second_alias, **settings)
    PythonVirtualenvOperator(task_id="method", python_callable=Inheriting.run, **settings)
    PythonVirtualenvOperator(task_id="inner", python_callable=Job.Inner.run, **settings)
    PythonVirtualenvOperator(task_id="made", python_callable=make_deeper(), **settings)
    PythonVirtualenvOperator(task_id="either", python_callable=make_either(MODE), **settings)
    PythonVirtualenvOperator(task_id="conditional", python_callable=conditional, **settings)
    PythonVirtualenvOperator(task_id="redefined", python_callable=redefined, **settings)
    PythonVirtualenvOperator(
        task_id="choice", python_callable=choice_a if MODE == "slow" else choice_b, **settings
    )
    PythonVirtualenvOperator(task_id="nested", python_callable=nested, **settings)
    venv("unknown", python_callable=choice_b)
