# a DAG of Airflow
from factory import make

make("b")  # expect: DAG403
make("c")
