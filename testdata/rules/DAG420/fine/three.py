# DAG of Airflow
from factory import make

z = make("z")
