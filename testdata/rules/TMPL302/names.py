"""Names that no version has, and how a template may take them."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("names", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", bash_command="{{ nothere }}")  # expect: TMPL302
    BashOperator(task_id="b", bash_command="{{ nothere.x | default('y') }}")  # expect: TMPL302
    BashOperator(task_id="c", bash_command="{% if nothere %}x{% endif %}")  # expect: TMPL302
    BashOperator(task_id="d", bash_command="{% if ds %}{{ nothere }}{% endif %}")  # expect: TMPL302
    BashOperator(task_id="e", bash_command="{% if false %}{{ nothere }}{% endif %}")
    BashOperator(task_id="f", bash_command="{{ nothere | default('x') }} {{ nothere is defined }}")
    BashOperator(task_id="g", bash_command="{{ nothere is defined and nothere.x }}")
    BashOperator(task_id="h", bash_command="{{ nothere or 'x' }}")  # expect: TMPL302
    BashOperator(task_id="i", bash_command="{{ ds or nothere }}")
    BashOperator(task_id="i2", bash_command="{{ ds and nothere }}")  # expect: TMPL302
    BashOperator(task_id="i3", bash_command="{{ prev_data_interval_start_success or nothere }}")  # expect: TMPL302 warning
    BashOperator(task_id="j", bash_command="{{ ti.xcom_pull(task_ids=nothere) }}")  # expect: TMPL302 warning
    BashOperator(task_id="k", bash_command="{% for x in [1, 2] %}{{ x }}{{ loop.index }}{% endfor %}")
    BashOperator(task_id="l", bash_command="{% set y = 1 %}{{ y }}{% macro m(z) %}{{ z }}{% endmacro %}{{ m(1) }}")
    BashOperator(task_id="m", bash_command="{% for k, v in params.items() %}{{ k }}{{ v }}{% endfor %}")
    BashOperator(task_id="n", bash_command="{{ range(3) | list }} {{ dict(a=1).a }} {% set ns = namespace(a=1) %}")
    BashOperator(task_id="o", bash_command="{{ nothere | upper }}")  # expect: TMPL302
    BashOperator(task_id="p", bash_command="{{ macros.ds_add(ds, nothere) }}")  # expect: TMPL302
    BashOperator(task_id="q", bash_command="{{ true }} {{ None }} {{ 1 if ds else 2 }}")
    BashOperator(task_id="r", bash_command="{{ var.value.x }} {{ var.json.x.y }} {{ conn.x.host }} {{ var.value.get('x', 1) }}")
    BashOperator(task_id="s", bash_command="{{ dag_run.conf['x'] }} {{ dag_run.conf.x }} {{ dag_run.conf.get('x') }}")
    BashOperator(task_id="t", bash_command="{{ var.x }}")  # expect: TMPL302
    BashOperator(task_id="u", bash_command="{{ try_number }} {{ ti.try_number }}")  # expect: TMPL302
    BashOperator(task_id="v", bash_command="{{ params.x }}")  # expect: TMPL302 warning
    BashOperator(task_id="w", bash_command="{{ params.x }} {{ params.y }}", params={"x": 1, "y": 2})
    BashOperator(task_id="x", bash_command="{% if 'z' in params %}{{ params.z }}{% endif %}")
    BashOperator(task_id="y", bash_command="{{ task.anything }} {{ inlets }} {{ outlets }} {{ run_id }}")
