"""What a DAG adds to its templates."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from jinja2 import StrictUndefined, Undefined
from library import macros as shared_macros

start = datetime(2024, 1, 1)

with DAG("own", schedule=None, start_date=start, user_defined_macros={"mine": len}, user_defined_filters={"half": len}, params={"x": 1}):
    BashOperator(task_id="a", bash_command="{{ mine(ds) }} {{ ds | half }} {{ params.x }}")
    BashOperator(task_id="b", bash_command="{{ macros.mine(ds) }}")  # expect: TMPL302
    BashOperator(task_id="c", bash_command="{{ other(ds) }}")  # expect: TMPL302

with DAG("unknown", schedule=None, start_date=start, user_defined_macros=shared_macros):
    BashOperator(task_id="d", bash_command="{{ other(ds) }} {{ execution_date_of(ds) }}")

with DAG("hidden", schedule=None, start_date=start, user_defined_macros={"ds": "mine"}):  # expect: TMPL302 warning
    BashOperator(task_id="e", bash_command="{{ ds }}")

with DAG("lenient", schedule=None, start_date=start, template_undefined=Undefined):
    BashOperator(task_id="f", bash_command="{{ nothere }}")

with DAG("strict", schedule=None, start_date=start, template_undefined=StrictUndefined):
    BashOperator(task_id="g", bash_command="{{ nothere }}")  # expect: TMPL302

with DAG("objects", schedule=None, start_date=start, render_template_as_native_obj=True):
    PythonOperator(task_id="h", python_callable=print, op_args=["{{ nothere }}"])  # expect: TMPL302 warning
    PythonOperator(task_id="i", python_callable=print, op_args=["{{ nothere.x }}"])  # expect: TMPL302
    PythonOperator(task_id="j", python_callable=print, op_args=["a {{ nothere }}"])  # expect: TMPL302


@dag(schedule=None, start_date=start, user_defined_macros={"decorated": 1})
def pipeline():
    @task
    def show(value):
        print(value)

    show("{{ decorated }}")
    show(value="{{ mine }}")  # expect: TMPL302


pipeline()
late = DAG("late", schedule=None, start_date=start, user_defined_macros={"afterwards": 1})
BashOperator(task_id="k", bash_command="{{ afterwards }}", dag=late)
BashOperator(task_id="l", bash_command="{{ mine }}", dag=late)  # expect: TMPL302
