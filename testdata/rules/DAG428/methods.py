"""Operators of the project, with and without what Airflow calls."""
import abc
import functools
from datetime import datetime

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.branch import BaseBranchOperator
from airflow.operators.bash import BashOperator
from airflow.sensors.base import BaseSensorOperator


class Misspelt(BaseOperator):
    def exceute(self, context):
        return 1


class WithoutContext(BaseOperator):
    def execute(self):
        return 1


class OtherName(BashOperator):
    def execute(self, ctx):
        return 1


class NoPoke(BaseSensorOperator):
    pass


class NoChoice(BaseBranchOperator):
    pass


class Above(BaseOperator, abc.ABC):
    @abc.abstractmethod
    def work(self):
        """Do it."""

    def execute(self, context):
        return self.work()


class Below(Above):
    def work(self):
        return 1


class Any(BaseOperator):
    def execute(self, **context):
        return 1


class Wrapped(BaseOperator):
    @functools.lru_cache
    def execute(self, *args):
        return 1


class Same(BaseOperator):
    def run_it(self, context):
        return 1

    execute = run_it


class Mixed:
    def execute(self, context=None):
        return 1


class Mixing(Mixed, BaseOperator):
    pass


class Quiet(BashOperator):
    pass


class Waits(BaseSensorOperator):
    def poke(self, ctx):
        return True


class Deferred(BaseSensorOperator):
    def execute(self, context):
        return True


with DAG("methods", schedule=None, start_date=datetime(2024, 1, 1)):
    Misspelt(task_id="a")  # expect: DAG428
    WithoutContext(task_id="b")  # expect: DAG428
    OtherName(task_id="c", bash_command="true")  # expect: DAG428
    NoPoke(task_id="d")  # expect: DAG428
    NoChoice(task_id="e")  # expect: DAG428
    Misspelt.partial(task_id="f").expand(doc=["a"])  # expect: DAG428
    Below(task_id="g")
    Any(task_id="h")
    Wrapped(task_id="i")
    Same(task_id="j")
    Mixing(task_id="k")
    Quiet(task_id="l", bash_command="true")
    Waits(task_id="m")
    Deferred(task_id="n")
