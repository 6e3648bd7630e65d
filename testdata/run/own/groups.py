"""What groups give, mapped or not, and whose results tasks read."""

from airflow import DAG
from airflow.decorators import task, task_group
from airflow.exceptions import AirflowFailException


@task
def number(value=1):
    return value


@task
def told(task=None):
    return [str(task.trigger_rule), task.task_group.group_id]


@task(trigger_rule="all_done")
def gathered(values):
    return [type(values).__name__, list(values), len(values), values[0], values[-1], 2 in values]


@task
def same(values):
    return values


@task_group
def increased(value):
    @task
    def increase(value):
        return value + 1

    @task
    def refuse_three(value):
        if value == 3:
            raise AirflowFailException("three")

    more = increase(value)
    refuse_three(more)
    return more


@task_group(default_args={"trigger_rule": "all_done"})
def ruled():
    return told()


@task
def summed(value, more=10):
    return value + more


with DAG("groups", schedule=None) as dag:
    results = increased.expand(value=[1, 2, 3])
    gathered(results)
    same(results)
    ruled()
    # a mapped argument takes the place of one given by partial()
    summed.partial(more=1).expand(value=[1], more=[5, 6])
    summed.override(task_id="strict").partial(more=1).expand_kwargs([{"value": 1, "more": 2}])
