"""Heavy imports that nothing uses."""
import os, torch  # expect: PARSE503 warning

import matplotlib.pyplot as plt
import numpy as np
import pandas  # expect: PARSE503 warning
import polars as pl  # noqa: F401 (a plugin)
import pyarrow  # pylint: disable=unused-import
import scipy
import scipy.stats
import tensorflow as tf  # expect: PARSE503 warning
from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator
from sklearn.cluster import DBSCAN, KMeans  # expect: PARSE503 warning

SIZE = scipy.pi

try:
    import xgboost
except ImportError:
    HAS_XGBOOST = False

if os.environ.get("SLOW"):
    import keras


def shipped():
    import pandas

    print(pandas.DataFrame())


def show(figure: "plt.Figure") -> "list[np.ndarray]":
    return []


with DAG("etl", schedule=None):
    PythonVirtualenvOperator(
        task_id="shipped", python_callable=shipped, requirements=["pandas==2.2.3", "dill==0.3.9"]
    )
