"""Results that are formatted into a command: that makes no dependency."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator

with DAG("formatted", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def extract():
        return "rows"

    @task
    def copy():
        return "rows"

    rows = extract()
    BashOperator(task_id="f_string", bash_command=f"echo {rows}")  # expect: XCOM204 warning
    BashOperator(task_id="method", bash_command="echo {}".format(rows))  # expect: XCOM204 warning
    BashOperator(task_id="percent", bash_command="echo %s" % rows)  # expect: XCOM204 warning
    BashOperator(task_id="builtin", bash_command="echo " + str(rows))  # expect: XCOM204 warning
    BashOperator(task_id="lambda_pull", bash_command="true")
    copied = copy()
    copied >> BashOperator(task_id="behind", bash_command=f"echo {copied}")
    BashOperator(task_id="plain", bash_command=f"echo {len('rows')}")
