"""Variables that reach nothing but template fields."""
from airflow import DAG
from airflow.decorators import task
from airflow.models import Variable
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

bucket = "{{ var.value.bucket }}"
region = "{{ var.value.get('region', 'eu') }}"
dashed = "{{ var.value.get('with-dash') }}"


def load(target, part):
    print(target, part)


@task
def store(place):
    print(place)


with DAG("etl", schedule=None):
    BashOperator(task_id="copy", bash_command=f"cp {bucket}/a {region}/b", env={"D": dashed})
    BashOperator(task_id="joined", bash_command="echo " + "{{ var.value.word }}")
    BashOperator(task_id="inner", bash_command=f"echo {{{{ var.value.word }}}}")
    BashOperator.partial(task_id="each").expand(bash_command=["{{ var.value.a }}", "{{ var.value.b }}"])
    PythonOperator(task_id="load", python_callable=load, op_kwargs={"target": bucket, "part": [region]})
    store("{{ var.value.place }}")
    store(place="{{ var.value.place }}")
