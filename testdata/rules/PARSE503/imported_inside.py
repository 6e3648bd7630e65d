"""A callable that imports the package itself does not use the import at the top."""
import pandas as pd  # expect: PARSE503 warning
from airflow import DAG
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator


def load():
    print(pd.DataFrame())


def shipped():
    import pandas as pd

    print(pd.DataFrame())


def own(pd):
    print(pd)


with DAG("etl", schedule=None):
    PythonOperator(task_id="load", python_callable=load)
    PythonVirtualenvOperator(
        task_id="shipped", python_callable=shipped, requirements=["pandas==2.2.3"]
    )
