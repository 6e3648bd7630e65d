"""Tasks that come into a DAG, or may."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.models.baseoperator import BaseOperator, chain
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup
from adafruit import TemperatureSensor
from company import build_dag, register, settings

START = datetime(2024, 1, 1)


# No operator of Airflow's: a thing of the kitchen.
KITCHEN = TemperatureSensor("kitchen")


class Own(BaseOperator):
    def __init__(self, table, **kwargs):
        super().__init__(**kwargs)
        self.table = table

    def execute(self, context):
        return 1


class ByName(BaseOperator):
    def __init__(self, table, **kwargs):
        BaseOperator.__init__(self, **kwargs)
        self.table = table

    def execute(self, context):
        return 1


class Holder:
    def __init__(self):
        self.task = EmptyOperator(task_id="held")

    def attach(self, dag):
        self.task.dag = dag


@task
def extract():
    EmptyOperator(task_id="in_task").execute({})
    return 1


@task
def load(rows):
    return rows


dag = DAG("etl", schedule=None, start_date=START)
EmptyOperator(task_id="given", dag=dag)
EmptyOperator(task_id="default", default_args={"dag": dag})
EmptyOperator(task_id="settings", default_args=settings)
EmptyOperator(task_id="spread", **settings)
assigned = EmptyOperator(task_id="assigned")
assigned.dag = dag
EmptyOperator(task_id="head", dag=dag) >> EmptyOperator(task_id="joined")
added = EmptyOperator(task_id="added")
dag.add_task(added)
one, two = EmptyOperator(task_id="one"), EmptyOperator(task_id="two")
chain(assigned, one, two)
Holder().attach(dag)
register(EmptyOperator(task_id="registered"))
several = [EmptyOperator(task_id="several")]
register(several)
many = [EmptyOperator(task_id="many")]
chain(*settings.tasks, *many)
EmptyOperator(task_id="before") >> settings.task
rows = extract()
with dag:
    load(rows)
    Own(task_id="own", table="x") >> ByName(task_id="by_name", table="x")
with build_dag("other"):
    EmptyOperator(task_id="other")
    with TaskGroup("group"):
        EmptyOperator(task_id="a")
EmptyOperator(task_id="by_hand", dag=build_dag("third"))
BashOperator(task_id="now", bash_command="true").execute({})
if settings.more:
    EmptyOperator(task_id="perhaps")
