"""What to_json gives is known of pandas alone."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator


class Report:
    @classmethod
    def load(cls):
        return cls()

    def to_json(self):
        return {"a": 1}


def make():
    return Report()


def by_parameter(report):
    return report.to_json()


def by_annotation(df: Report):
    return df.to_json()


def by_class_method():
    df = Report.load()
    return df.to_json()


def by_function():
    report = make()
    return report.to_json()


def by_loop():
    for report in [Report()]:
        return report.to_json()


def by_library():
    import plotly.express as px

    return px.line().to_json()


def frame():
    import pandas as pd

    rows = pd.read_csv("rows.csv").dropna()
    return rows.groupby("a").sum().to_json()  # expect: XCOM201 warning


def frame_by_custom(df):
    return df.to_json()  # expect: XCOM201 warning


def frame_by_argument(rows):
    return rows.to_json(orient="records")  # expect: XCOM201 warning


with DAG("only_frames", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="a", python_callable=by_parameter)  # expect: DAG428
    PythonOperator(task_id="b", python_callable=by_annotation)  # expect: DAG428
    PythonOperator(task_id="c", python_callable=by_class_method)
    PythonOperator(task_id="d", python_callable=by_function)
    PythonOperator(task_id="e", python_callable=by_loop)
    PythonOperator(task_id="f", python_callable=by_library)
    PythonOperator(task_id="g", python_callable=frame)
    PythonOperator(task_id="h", python_callable=frame_by_custom)  # expect: DAG428
    PythonOperator(task_id="i", python_callable=frame_by_argument)  # expect: DAG428
