import datetime

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.sdk import dag

START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


the_dag = DAG(dag_id="dag_joins_by_edge", schedule=None, start_date=START)
a = EmptyOperator(task_id="a", dag=the_dag)
b = EmptyOperator(task_id="b")
a >> b
