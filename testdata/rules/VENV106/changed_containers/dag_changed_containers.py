"""A list that somebody may change is not known."""

from datetime import datetime

import settings
from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from fill import fill
from settings import APPENDED, LEFT_ALONE

left_alone = ["requests"]  # expect: VENV110 warning
aliased = []
other_name = aliased
other_name.append("pendulum")
given_away = []
fill(given_away)
sliced = []
sliced[:] = ["pendulum"]
inside = {"requirements": []}
inside["requirements"].append("pendulum")
got = {"requirements": []}
got.get("requirements").append("pendulum")
APPENDED.append("pendulum")
settings.BY_MODULE.append("pendulum")
settings.REPLACED = ["pendulum"]


def changed(logical_date):
    return 1


def known(logical_date):  # expect: VENV106
    return 1


def known_elsewhere(logical_date):  # expect: VENV106
    return 1


with DAG("changed_containers", schedule=None, start_date=datetime(2024, 1, 1)):
    print(len(left_alone), ", ".join(left_alone), [*left_alone], left_alone + ["six"])
    PythonVirtualenvOperator(
        task_id="t1",
        python_callable=changed,
        requirements=aliased,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t2",
        python_callable=changed,
        requirements=given_away,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t3",
        python_callable=changed,
        requirements=sliced,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t4",
        python_callable=changed,
        requirements=APPENDED,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t5",
        python_callable=changed,
        requirements=settings.BY_MODULE,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t6",
        python_callable=changed,
        requirements=settings.REPLACED,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t0", python_callable=changed, system_site_packages=False, **inside
    )
    PythonVirtualenvOperator(
        task_id="t7",
        python_callable=known,
        requirements=left_alone,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t8",
        python_callable=known,
        requirements=left_alone,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t9",
        python_callable=known_elsewhere,
        requirements=LEFT_ALONE,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t10",
        python_callable=known_elsewhere,
        requirements=settings.LEFT_ALONE,
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="t11",
        python_callable=changed,
        requirements=got["requirements"],
        system_site_packages=False,
    )
