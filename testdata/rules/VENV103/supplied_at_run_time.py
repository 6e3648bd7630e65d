"""Names that code may bring which nobody can read off the text."""

import json
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator


def by_globals():
    globals()["json"] = __import__("json")
    return json.loads("1")  # expect: VENV103 warning


def by_update():
    globals().update(json=__import__("json"))
    return json.loads("1")  # expect: VENV103 warning


def by_variable():
    names = globals()
    names["json"] = __import__("json")
    return json.loads("1")  # expect: VENV103 warning


def by_exec():
    exec("import json", globals())
    return json.loads("1")  # expect: VENV103 warning


def by_builtins():
    import builtins

    builtins.json = __import__("json")
    return json.loads("1")  # expect: VENV103 warning


def by_setattr():
    import builtins

    setattr(builtins, "json", __import__("json"))
    return json.loads("1")  # expect: VENV103 warning


def by_main():
    import sys

    setattr(sys.modules["__main__"], "json", __import__("json"))
    return json.loads("1")  # expect: VENV103 warning


def by_frame():
    import sys

    sys._getframe().f_globals["json"] = __import__("json")
    return json.loads("1")  # expect: VENV103 warning


def by_own_globals():
    by_own_globals.__globals__["json"] = __import__("json")
    return json.loads("1")  # expect: VENV103 warning


def by_vars():
    vars(__import__("__main__"))["json"] = __import__("json")
    return json.loads("1")  # expect: VENV103 warning


def by_metaclass():
    class Meta(type):
        @classmethod
        def __prepare__(mcs, name, bases):
            return {"json": 5}

    class Filled(metaclass=Meta):
        x = json  # expect: VENV103 warning

    return Filled.x


def by_locals():
    class Filled:
        locals()["json"] = 5
        x = json  # expect: VENV103 warning

    return Filled.x


def abstract():
    import abc

    class Base(metaclass=abc.ABCMeta):
        x = json  # expect: VENV103

    return Base.x


def shows_locals():
    print(locals(), vars())
    return json.loads("1")  # expect: VENV103


def too_late():
    text = json.loads("1")  # expect: VENV103
    globals()["json"] = __import__("json")
    return text


def only_looks():
    print(globals().get("json"), globals()["__name__"], "json" in globals())
    return json.loads("1")  # expect: VENV103


def sets_an_attribute(target=1):
    setattr(target, "json", 1)
    return json.loads("1")  # expect: VENV103


with DAG("supplied_at_run_time", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="a", python_callable=by_globals, system_site_packages=False)
    PythonVirtualenvOperator(task_id="b", python_callable=by_update, system_site_packages=False)
    PythonVirtualenvOperator(task_id="c", python_callable=by_variable, system_site_packages=False)
    PythonVirtualenvOperator(task_id="d", python_callable=by_exec, system_site_packages=False)
    PythonVirtualenvOperator(task_id="e", python_callable=by_builtins, system_site_packages=False)
    PythonVirtualenvOperator(task_id="f", python_callable=by_setattr, system_site_packages=False)
    PythonVirtualenvOperator(task_id="g", python_callable=by_main, system_site_packages=False)
    PythonVirtualenvOperator(task_id="h", python_callable=too_late, system_site_packages=False)
    PythonVirtualenvOperator(task_id="i", python_callable=only_looks, system_site_packages=False)
    PythonVirtualenvOperator(task_id="j", python_callable=sets_an_attribute, system_site_packages=False)
    PythonVirtualenvOperator(task_id="k", python_callable=by_frame, system_site_packages=False)
    PythonVirtualenvOperator(task_id="l", python_callable=by_own_globals, system_site_packages=False)
    PythonVirtualenvOperator(task_id="m", python_callable=by_vars, system_site_packages=False)
    PythonVirtualenvOperator(task_id="n", python_callable=by_metaclass, system_site_packages=False)
    PythonVirtualenvOperator(task_id="o", python_callable=by_locals, system_site_packages=False)
    PythonVirtualenvOperator(task_id="p", python_callable=abstract, system_site_packages=False)
    PythonVirtualenvOperator(task_id="q", python_callable=shows_locals, system_site_packages=False)
