"""Heavy imports where they are used."""
from typing import TYPE_CHECKING

import numpy as np
from airflow import DAG
from airflow.decorators import task

if TYPE_CHECKING:
    import pandas as pd

SIZE = np.pi


@task
def load():
    import pandas as pd

    return pd.DataFrame()


with DAG("etl", schedule=None):
    load()
