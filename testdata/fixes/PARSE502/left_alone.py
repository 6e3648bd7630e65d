"""Variables whose value is needed while the file is read, or is no text."""
from airflow import DAG
from airflow.models import Variable
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

used_by_python = Variable.get("a")
objects = Variable.get("b", deserialize_json=True)
number = Variable.get("c", default_var=3)
quoted = Variable.get("it's")
both = Variable.get("d")
formatted = Variable.get("e")
attribute = Variable.get("f")
name = "g"
by_name = Variable.get(name)


def load():
    print(used_by_python)


with DAG("etl", schedule=None):
    PythonOperator(task_id="load", python_callable=load, op_args=[objects, number, quoted, by_name])
    BashOperator(task_id=both, bash_command=both)
    BashOperator(task_id="x", bash_command=f"echo {formatted:>10} {formatted!r}")
    BashOperator(task_id="y", bash_command=attribute.strip())
    BashOperator(task_id="in_text", bash_command=f"echo {Variable.get('with-dash')}")
    for part in Variable.get("parts").split(","):
        BashOperator(task_id="p_" + part, bash_command="echo")

with DAG("native", schedule=None, render_template_as_native_obj=True):
    BashOperator(task_id="z", bash_command="echo " + Variable.get("h"))
