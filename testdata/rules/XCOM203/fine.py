"""Pulls from tasks that exist."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from airflow.utils.edgemodifier import Label
from airflow.utils.task_group import TaskGroup

NAME = "loaded"

with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1)) as dag:

    @task
    def extract(n=0):
        return n

    @task(task_id="named")
    def by_id():
        return 1

    @task
    def load(other, ti=None, **context):
        print(ti.xcom_pull(task_ids=["extract", "extract__1", "extract__2"]))
        print(ti.xcom_pull("named"), ti.xcom_pull("renamed"))
        print(ti.xcom_pull("group.inner.copy"), ti.xcom_pull("plain"), ti.xcom_pull("mapped"))
        print(context["task_instance"].xcom_pull(task_ids="other", dag_id="elsewhere"))
        print(ti.xcom_pull(task_ids="gone", include_prior_dates=True))
        print(ti.xcom_pull(task_ids="functions.in_function"))
        print(ti.xcom_pull(task_ids=NAME), ti.xcom_pull(task_ids=other))
        print(ti.xcom_pull(task_ids="nope", run_id="manual"))

    @task
    def own(ti=None):
        ti.xcom_push(key="a", value=1)
        return ti.xcom_pull(key="a")

    with TaskGroup("group") as group:
        with TaskGroup("inner"):
            BashOperator(task_id="copy", bash_command="echo 1")
        with TaskGroup("flat", prefix_group_id=False):
            BashOperator(task_id="plain", bash_command="echo 1")

    @task_group
    def functions():
        @task
        def in_function():
            return 1

        in_function()

    mapped = BashOperator.partial(task_id="mapped").expand(bash_command=["echo 1", "echo 2"])
    loaded = PythonOperator(task_id=NAME, python_callable=print)
    names = [extract(1), extract(2), by_id(), by_id.override(task_id="renamed")()]
    before = extract() >> Label("then") >> group
    result = load("x")
    names >> result
    [group, mapped, functions(), loaded] >> result
    own()
    BashOperator(task_id="shown", bash_command="{{ ti.xcom_pull(task_ids='named') }}") << names


def push(ti):
    ti.xcom_push(key="a", value=1)


with DAG("helped", schedule=None, start_date=datetime(2024, 1, 1)):

    @task
    def helped(ti=None):
        push(ti)
        return ti.xcom_pull(key="a")

    helped()
