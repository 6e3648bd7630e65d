"""What Jinja reads, and what nobody renders."""
from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from somewhere import CloudOperator, prefix

name = "orders"
with DAG("fine", schedule=None, start_date=datetime(2024, 1, 1), doc_md="{{ ds "):
    BashOperator(task_id="a", bash_command="echo ${arr[@]} {a} %} }}")
    BashOperator(task_id="b", bash_command="awk '{print $1}' {% raw %}${#a}{% endraw %}")
    BashOperator(task_id="c", bash_command=f"echo {name} {{{{ ds }}}}")
    BashOperator(task_id="d", bash_command="echo {{ ds }} %s" % name)
    BashOperator(task_id="e", bash_command="echo {{{{ ds }}}} {}".format(name))
    BashOperator(task_id="f", bash_command="echo {{ " + prefix + " }}")
    BashOperator(task_id="g", bash_command="{# {{ no #} {%- set x = 1 -%} {{ x }} {%- do [].append(1) %}")
    BashOperator(task_id="h", bash_command="{{ ds }}", doc="{% no %}", doc_md="{{ ")
    CloudOperator(task_id="i", query="{{ ds")

    @task
    def inside():
        print("{{ ds")

    inside()


with DAG(
    "other_marks",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    jinja_environment_kwargs={"comment_start_string": "{##", "comment_end_string": "##}"},
):
    BashOperator(task_id="j", bash_command="echo ${#files[@]}")
