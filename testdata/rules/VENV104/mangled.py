"""Names with two underscores in classes inside of the callable."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

_Job__limit = 3
__other = 4
_Job__cache = None


def missing():
    class Job:
        limit = __limit  # expect: VENV104

    return Job.limit


def missing_in_method():
    class Job:
        def run(self):
            return __limit  # expect: VENV104

    return Job().run()


def not_the_name_of_the_file():
    class Job:
        def run(self):
            return __other  # expect: VENV104

    return Job().run()


def bound_outside():
    _Job__limit = 1

    class Job:
        def run(self):
            return __limit

    return Job().run()


def bound_outside_as_written():
    __limit = 1

    class Job:
        def run(self):
            return __limit  # expect: VENV104

    return Job().run(), __limit


def parameter():
    class Job:
        def __init__(self, __limit):
            self.limit = __limit

        def run(self, *__args, **__more):
            return [__each for __each in __args], __more

    return Job(1).run(2)


def imported():
    class Job:
        import json as __json

        from os import path as __path

        text = __json.dumps(__path.sep)

        def run(self):
            import json as __json

            return __json.dumps([1])

    return Job().run()


def underscores_of_the_class():
    _Job__limit = 1

    class __Job:
        def run(self):
            return __limit

    return __Job().run()


def class_of_underscores():
    __limit = 1

    class __:
        def run(self):
            return __limit

    return __().run()


def special_name():
    class Job:
        def run(self):
            return __name__

    return Job().run()


def inner_class():
    _Inner__limit = 1

    class Job:
        class Inner:
            limit = __limit

        class __Hidden:
            pass

        hidden = __Hidden

    return Job.Inner.limit, Job._Job__Hidden.__name__


def base_is_outside_of_the_class():
    class __Base:
        pass

    class Job(__Base):
        pass

    return Job.__name__


def declared_global():
    class Job:
        def load(self):
            global __cache
            __cache = 3

        def run(self):
            return __cache  # expect: VENV104 warning

    job = Job()
    job.load()
    return job.run(), _Job__cache


def handler():
    class Job:
        def run(self):
            try:
                raise KeyError("a")
            except KeyError as __error:
                text = str(__error)
            with open("/dev/null") as __file:
                text += __file.read()
            for __each in text:
                print(__each)
            (__a, __b) = 1, 2
            return [__a, __b, (__c := 1), __c]

    return Job().run()


with DAG("mangled_104", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="missing", python_callable=missing)
    PythonVirtualenvOperator(task_id="missing_in_method", python_callable=missing_in_method)
    PythonVirtualenvOperator(task_id="not_the_name_of_the_file", python_callable=not_the_name_of_the_file)
    PythonVirtualenvOperator(task_id="bound_outside", python_callable=bound_outside)
    PythonVirtualenvOperator(task_id="bound_outside_as_written", python_callable=bound_outside_as_written)
    PythonVirtualenvOperator(task_id="parameter", python_callable=parameter)
    PythonVirtualenvOperator(task_id="imported", python_callable=imported)
    PythonVirtualenvOperator(task_id="underscores_of_the_class", python_callable=underscores_of_the_class)
    PythonVirtualenvOperator(task_id="class_of_underscores", python_callable=class_of_underscores)
    PythonVirtualenvOperator(task_id="special_name", python_callable=special_name)
    PythonVirtualenvOperator(task_id="inner_class", python_callable=inner_class)
    PythonVirtualenvOperator(task_id="base_is_outside_of_the_class", python_callable=base_is_outside_of_the_class)
    PythonVirtualenvOperator(task_id="declared_global", python_callable=declared_global)
    PythonVirtualenvOperator(task_id="handler", python_callable=handler)
