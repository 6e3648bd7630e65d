from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.exceptions import AirflowSkipException
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import ShortCircuitOperator


def nothing():  # expect: DAG426 warning
    print("looked")


def text(conf):
    if conf:
        return "False"  # expect: DAG426 warning
    return "yes"


def raises():
    raise AirflowSkipException


with DAG("circuits", schedule=None, start_date=datetime(2024, 1, 1)):
    end = EmptyOperator(task_id="end")
    ShortCircuitOperator(task_id="nothing", python_callable=nothing) >> end
    ShortCircuitOperator(task_id="text", python_callable=text) >> end  # expect[3.3]: DAG428
    ShortCircuitOperator(task_id="raises", python_callable=raises) >> end

    @task.short_circuit
    def has_news():
        return datetime.now().hour > 12

    @task.short_circuit(ignore_downstream_trigger_rules=False)
    def has_more():
        return datetime.now().hour > 12

    news = EmptyOperator(task_id="news")
    has_news() >> news >> EmptyOperator(task_id="z", trigger_rule="all_done")  # expect: DAG426 warning

    has_more() >> EmptyOperator(task_id="x") >> EmptyOperator(task_id="y", trigger_rule="all_done")

with DAG("lambdas", schedule=None, start_date=datetime(2024, 1, 1)):
    end = EmptyOperator(task_id="end")
    ShortCircuitOperator(task_id="s1", python_callable=lambda: "False") >> end  # expect: DAG426 warning
    ShortCircuitOperator(task_id="s2", python_callable=lambda: datetime.now().hour > 3) >> end
    work = EmptyOperator(task_id="work")
    ShortCircuitOperator(task_id="s3", python_callable=lambda: datetime.now().hour > 3) >> work
    work >> EmptyOperator(task_id="z", trigger_rule="all_done")  # expect: DAG426 warning
