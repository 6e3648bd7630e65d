"""Variables that reach nothing but template fields."""
from airflow import DAG
from airflow.decorators import task
from airflow.models import Variable
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

bucket = Variable.get("bucket")
region = Variable.get("region", default_var="eu")
dashed = Variable.get("with-dash")


def load(target, part):
    print(target, part)


@task
def store(place):
    print(place)


with DAG("etl", schedule=None):
    BashOperator(task_id="copy", bash_command=f"cp {bucket}/a {region}/b", env={"D": dashed})
    BashOperator(task_id="joined", bash_command="echo " + Variable.get("word"))
    BashOperator(task_id="inner", bash_command=f"echo {Variable.get('word')}")
    BashOperator.partial(task_id="each").expand(bash_command=[Variable.get("a"), Variable.get("b")])
    PythonOperator(task_id="load", python_callable=load, op_kwargs={"target": bucket, "part": [region]})
    store(Variable.get("place"))
    store(place=Variable.get(key="place"))
