"""What the requirements of a task bring, directly or along the way."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def named():
    import bs4
    import cv2
    import dateutil.parser
    import google.cloud.storage
    import yaml
    from PIL import Image
    from google.cloud import bigquery

    return str((bs4, cv2, dateutil, google, yaml, Image, bigquery))


def brought_along():
    import numpy
    import pytz
    import six

    return str((numpy, pytz, six))


def of_python():
    import json
    import pip
    import pkg_resources
    import tomllib
    import xml.etree.ElementTree

    return str((json, pip, pkg_resources, tomllib, xml))


def of_the_serializer():
    import dill

    return str(dill)


def handled():
    try:
        import ujson as json
    except ImportError:
        import json
    try:
        import pandas
    except Exception:
        pandas = None
    return json, pandas


def looked_for(x=1):
    import importlib.util

    if importlib.util.find_spec("polars"):
        import polars

        return str(polars)
    return x


def installs():
    import subprocess
    import sys

    subprocess.check_call([sys.executable, "-m", "pip", "install", "polars"])
    import polars

    return str(polars)


def extends_path():
    import sys

    sys.path.append("/opt/libraries")
    import polars

    return str(polars)


def polars_inside():
    import polars

    return str(polars)


def own_library():
    import acme_tools
    import pandas

    return str((acme_tools, pandas))


def of_typing():
    from typing import TYPE_CHECKING

    if TYPE_CHECKING:
        import polars

        return str(polars)


PINNED = [
    "beautifulsoup4==4.12.3",
    "google-cloud-bigquery==3.25.0",
    "Google_Cloud.Storage==2.18.0",
    "opencv-python-headless==4.10.0.84",
    "Pillow==10.4.0",
    "python-dateutil==2.9.0",
    "PyYAML==6.0.2",
]

with DAG("required", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(
        task_id="a", python_callable=named, requirements=PINNED, system_site_packages=False
    )
    PythonVirtualenvOperator(
        task_id="b",
        python_callable=brought_along,
        requirements=["pandas==2.2.2"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(task_id="c", python_callable=of_python, system_site_packages=False)
    PythonVirtualenvOperator(
        task_id="d",
        python_callable=of_the_serializer,
        serializer="dill",
        system_site_packages=False,
    )
    for function in [handled, looked_for, installs, extends_path, of_typing]:
        PythonVirtualenvOperator(
            task_id=function.__name__, python_callable=function, system_site_packages=False
        )
    # What the system has is not known.
    PythonVirtualenvOperator(task_id="f", python_callable=polars_inside)
    PythonVirtualenvOperator(
        task_id="g", python_callable=polars_inside, system_site_packages=bool(PINNED)
    )
    # What these bring is not known.
    PythonVirtualenvOperator(
        task_id="h",
        python_callable=own_library,
        requirements=["acme-tools==1.0"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="i",
        python_callable=polars_inside,
        requirements=["{{ var.value.library }}"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="j",
        python_callable=polars_inside,
        requirements=["pandas[all]==2.2.2"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="k",
        python_callable=polars_inside,
        requirements=["x @ file:///opt/x"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="l",
        python_callable=polars_inside,
        pip_install_options=["-r", "/opt/more.txt"],
        system_site_packages=False,
    )
    PythonVirtualenvOperator(
        task_id="m",
        python_callable=polars_inside,
        env_vars={"PYTHONPATH": "/opt/libraries"},
        system_site_packages=False,
    )
