"""Heavy imports of what only callables use."""
import numpy as np  # expect: PARSE503 warning
import pandas as pd
from airflow import DAG
from airflow.decorators import task
from sklearn.cluster import KMeans  # expect: PARSE503 warning


@task
def load():
    return np.array([1]), KMeans()


def frame(data: pd.DataFrame):
    return data


with DAG("etl", schedule=None):
    load()
