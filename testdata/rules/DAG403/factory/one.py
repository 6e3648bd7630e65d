# a DAG of Airflow
from factory import make

make("a")
make("b")
