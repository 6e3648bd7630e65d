"""Values that Airflow refuses."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.datetime import BranchDateTimeOperator
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import BranchPythonOperator, PythonOperator
from airflow.operators.weekday import BranchDayOfWeekOperator
from airflow.sensors.external_task import ExternalTaskSensor
from airflow.sensors.python import PythonSensor
from airflow.utils.task_group import TaskGroup


def one():
    return 1


@task(queue=5)  # expect: DAG427
def queued():
    return 1


with DAG("tags", schedule=None, start_date=datetime(2024, 1, 1), tags="abc"):  # expect[2.11]: DAG427 # expect[3.3]: DAG427 warning
    EmptyOperator(task_id="a")

with DAG("set", schedule=None, start_date=datetime(2024, 1, 1), tags={"a", "b"}):  # expect[2.11]: DAG427
    EmptyOperator(task_id="a")

with DAG("runs", schedule=None, start_date=datetime(2024, 1, 1), max_active_runs="1"):  # expect: DAG427
    EmptyOperator(task_id="a")

with DAG("timeout", schedule=None, start_date=datetime(2024, 1, 1), dagrun_timeout=60):  # expect: DAG427
    EmptyOperator(task_id="a")

with DAG("defaults", schedule=None, start_date=datetime(2024, 1, 1), default_args=["x"]):  # expect: DAG427
    EmptyOperator(task_id="a")

with DAG("links", schedule=None, start_date=datetime(2024, 1, 1), owner_links={"a": "x"}):  # expect: DAG427
    EmptyOperator(task_id="a")

with DAG("json", schedule=None, start_date=datetime(2024, 1, 1), params={"a": datetime(2024, 1, 1)}):  # expect[3.3]: DAG427
    EmptyOperator(task_id="a")

with DAG(
    "inherited",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    default_args={"depends_on_past": "no"},  # expect: DAG427
):
    EmptyOperator(task_id="a")
    EmptyOperator(task_id="b")

with DAG("tasks", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="a", retries="three")  # expect: DAG427
    EmptyOperator(task_id="b", retry_delay="5m")  # expect: DAG427
    EmptyOperator(task_id="c", execution_timeout=60)  # expect: DAG427
    EmptyOperator(task_id="d", pool_slots=0)  # expect: DAG427
    EmptyOperator(task_id="e", priority_weight="1")  # expect: DAG427
    EmptyOperator(task_id="f", weight_rule="up")  # expect: DAG427
    EmptyOperator(task_id="g", dag="tasks")  # expect: DAG427
    EmptyOperator(task_id="h", pool="my pool")  # expect[2.11]: DAG427
    PythonOperator(task_id="i", python_callable="one")  # expect: DAG427
    PythonOperator(task_id="j", python_callable=one())  # expect: DAG427
    BranchPythonOperator(task_id="k", python_callable=None)  # expect: DAG427
    PythonOperator(task_id="l", python_callable=one, op_args=5)  # expect: DAG427
    PythonOperator(task_id="m", python_callable=one, op_kwargs=["a"])  # expect: DAG427
    BashOperator(task_id="n", bash_command=5)  # expect: DAG427
    PythonSensor(task_id="o", python_callable=one, mode="pok")  # expect: DAG427
    PythonSensor(task_id="p", python_callable=one, timeout="60")  # expect: DAG427
    PythonSensor(task_id="q", python_callable=one, poke_interval=-1)  # expect: DAG427
    PythonSensor(task_id="r", python_callable=one, soft_fail=True, never_fail=True)  # expect: DAG427
    ExternalTaskSensor(task_id="s", external_dag_id="x", external_task_id="a", external_task_ids=["b"])  # expect: DAG427
    ExternalTaskSensor(task_id="t", external_dag_id="x", execution_delta=timedelta(1), execution_date_fn=one)  # expect: DAG427
    ExternalTaskSensor(task_id="u", external_dag_id="x", allowed_states=["succes"])  # expect: DAG427
    BranchDateTimeOperator(  # expect: DAG427
        task_id="v",
        follow_task_ids_if_true="a",
        follow_task_ids_if_false="b",
        **{"target_lower": None, "target_upper": None},
    )
    BranchDayOfWeekOperator(
        task_id="w",
        follow_task_ids_if_true="a",
        follow_task_ids_if_false="b",
        week_day="Funday",  # expect: DAG427
    )
    queued()
    BashOperator.partial(task_id="x", retries="a").expand(bash_command=["true"])  # expect: DAG427
    TaskGroup("y", tooltip=5)  # expect: DAG427
    BashOperator(task_id="env", bash_command="true", env=["A=1"])  # expect: DAG427
    BashOperator(task_id="envs", bash_command="true", env={"A": 1})  # expect: DAG427
    BashOperator(task_id="cwd", bash_command="true", cwd=5)  # expect: DAG427
    BashOperator(task_id="skip", bash_command="true", skip_on_exit_code="3")  # expect: DAG427
    BashOperator(task_id="late", bash_command="true", execution_timeout=timedelta(minutes=-5))  # expect: DAG427

late_dag = DAG("timeouts", schedule=None, dagrun_timeout=timedelta(days=-1))  # expect: DAG427
