"""Text and dates, macros, filters and tests."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("dates", schedule=None, start_date=datetime(2024, 1, 1)):
    BashOperator(task_id="a", bash_command="{{ ds.strftime('%Y') }}")  # expect: TMPL302
    BashOperator(task_id="b", bash_command="{{ ds - 1 }}")  # expect: TMPL302
    BashOperator(task_id="b2", bash_command="{{ ds + macros.timedelta(days=1) }}")  # expect: TMPL302
    BashOperator(task_id="b3", bash_command="{{ logical_date + macros.timedelta(days=1) }}")
    BashOperator(task_id="c", bash_command="{{ ds() }}")  # expect: TMPL302
    BashOperator(task_id="d", bash_command="{{ ds | ds_nodash }}")  # expect: TMPL302
    BashOperator(task_id="e", bash_command="{{ macros.ds_add(ds, '1') }}")  # expect: TMPL302
    BashOperator(task_id="f", bash_command="{{ macros.ds_add(ds) }}")  # expect: TMPL302
    BashOperator(task_id="g", bash_command="{{ macros.ds_add(ds_nodash, 1) }}")  # expect: TMPL302
    BashOperator(task_id="h", bash_command="{{ logical_date + 1 }}")  # expect: TMPL302
    BashOperator(task_id="i", bash_command="{{ '[1]' | fromjson }}")  # expect: TMPL302
    BashOperator(task_id="j", bash_command="{{ ds is good }}")  # expect: TMPL302
    BashOperator(task_id="k", bash_command="{{ macros.nothere(ds) }}")  # expect: TMPL302
    BashOperator(task_id="l", bash_command="{{ macros.my_plugin.nothere(ds) }}")  # expect: TMPL302 warning
    BashOperator(task_id="m", bash_command="{{ macros.pendulum.now() }}")  # expect: TMPL302
    BashOperator(task_id="n", bash_command="{{ logical_date.nothere }}")  # expect: TMPL302
    BashOperator(task_id="o", bash_command="{% if ds %}{{ ds | nofilter }}{% endif %}")  # expect: TMPL302
    BashOperator(task_id="p", bash_command="{{ ds.replace('-', '/') }} {{ ds[:4] }} {{ ds ~ 'x' }} {{ ds + 'x' }}")
    BashOperator(task_id="q", bash_command="{{ macros.ds_add(ds, -1) }} {{ macros.ds_format(ds, '%Y', '%y') }}")
    BashOperator(task_id="r", bash_command="{{ (logical_date - macros.timedelta(days=1)) | ds }}")
    BashOperator(task_id="s", bash_command="{{ logical_date.add(days=1).strftime('%Y') }} {{ data_interval_end | ts_nodash }}")
    BashOperator(task_id="t", bash_command="{{ macros.datetime.now() }} {{ macros.json.dumps([1]) }} {{ macros.uuid.uuid4() }}")
    BashOperator(task_id="u", bash_command="{{ [1] | tojson | upper | replace('a', 'b') }} {{ 3 is divisibleby 3 }}")
    BashOperator(task_id="v", bash_command="{{ logical_date() }}")  # expect: TMPL302
    BashOperator(task_id="w", bash_command="{{ macros.datetime.datetime.now() }}")  # expect: TMPL302
    BashOperator(task_id="x", bash_command="{{ macros.random.randint(1, 2) }} ")  # expect: TMPL302
    BashOperator(task_id="y", bash_command="{{ macros.random() }} {{ macros.datetime(2024, 1, 1).year }}")
    BashOperator(task_id="z", bash_command="{{ macros.ds_add(nothere, 1) }}")  # expect: TMPL302
    BashOperator(task_id="aa", bash_command="{{ logical_date.strftime(nothere) }}")  # expect: TMPL302
    BashOperator(task_id="ab", bash_command="{{ ds.format(nothere) }}")  # expect: TMPL302 warning
    BashOperator(task_id="ac", bash_command="{{ nothere if ds else 'x' }}")  # expect: TMPL302
    BashOperator(task_id="ad", bash_command="{{ 'x' if ds else nothere }}")
