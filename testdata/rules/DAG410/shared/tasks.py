from airflow.operators.empty import EmptyOperator

START = EmptyOperator(task_id="start")
