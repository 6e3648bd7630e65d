import random
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.empty import EmptyOperator

with DAG("joins", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def choose():
        if datetime.now().hour > 12:
            return "a"
        return "b"

    a = EmptyOperator(task_id="a")
    b = EmptyOperator(task_id="b")
    c = EmptyOperator(task_id="c")
    choose() >> [a, b, c]
    [a, b] >> EmptyOperator(task_id="never")  # expect: DAG425 warning
    [a, b] >> EmptyOperator(task_id="one_of_both", trigger_rule="none_failed_min_one_success")
    [a, b] >> EmptyOperator(task_id="both_done", trigger_rule="all_done")
    a >> EmptyOperator(task_id="after_a")
    c >> EmptyOperator(task_id="never_chosen")

with DAG("several", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def choose_some():
        return ["d", "e"]

    @task.branch
    def choose_unknown(config):
        return config["tasks"]

    d = EmptyOperator(task_id="d")
    e = EmptyOperator(task_id="e")
    choose_some() >> [d, e] >> EmptyOperator(task_id="both")
    f = EmptyOperator(task_id="f")
    g = EmptyOperator(task_id="g")
    choose_unknown({}) >> [f, g] >> EmptyOperator(task_id="perhaps")

with DAG("at_random", schedule=None, start_date=datetime(2024, 1, 1)):

    @task.branch
    def choose_one():
        return random.choice(["h", "i"])

    h = EmptyOperator(task_id="h")
    i = EmptyOperator(task_id="i")
    choose_one() >> [h, i] >> EmptyOperator(task_id="joined")  # expect: DAG425 warning
