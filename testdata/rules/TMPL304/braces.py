"""F-strings and format take one of two braces."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

table = "orders"

with DAG("braces", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", bash_command=f"load {table} {{ ds }}")  # expect: TMPL304 warning
    BashOperator(task_id="b", bash_command=f"load {table} {{params.day}}")  # expect: TMPL304 warning
    BashOperator(task_id="c", bash_command="load {} {{ ds }}".format(table))  # expect: TMPL304 warning
    BashOperator(task_id="d", bash_command=f"load {table} {{{{ ds }}}}")
    BashOperator(task_id="e", bash_command="load {} {{{{ ds }}}}".format(table))
    BashOperator(task_id="f", bash_command=f"day={{ date }}; load {table} ${{ds}}")
    BashOperator(task_id="g", bash_command=f"awk '{{ print }}' {table}")
    BashOperator(task_id="h", bash_command="load %s {{ ds }}" % table)
    BashOperator(task_id="i", bash_command=f"load {table} " "{ ds } {{ ds }}")
