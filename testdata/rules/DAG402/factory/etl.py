"""An Airflow file that names nothing of Airflow."""
from building import make

dag = make(["a", "b", "a"])  # expect: DAG402
