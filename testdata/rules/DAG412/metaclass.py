"""What a metaclass makes of the arguments is its matter."""
from airflow import DAG
from airflow.operators.bash import BashOperator


class Naming(type(BashOperator)):
    def __call__(cls, *args, junk=None, **kwargs):
        return super().__call__(*args, task_id=cls.__name__, bash_command="true", **kwargs)


class Load(BashOperator, metaclass=Naming):
    pass


with DAG("metaclass", schedule=None):
    Load(junk=1)
    BashOperator(task_id="a")  # expect: DAG412
