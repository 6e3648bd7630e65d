"""Methods of classes inside of the callable."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

limit = 3


def class_scope_is_not_seen():
    class Job:
        limit = 2

        def run(self):
            return limit  # expect: VENV104

    return Job().run()


def by_a_variable():
    class Job:
        def run(self):
            return limit  # expect: VENV104

    job = Job()
    return job.run()


def constructor():
    class Job:
        def __init__(self, number):
            self.number = number * limit  # expect: VENV104

    return Job(1).number


def by_another_method():
    class Job:
        def run(self):
            return self.scale(2)

        def scale(self, number):
            return number * limit  # expect: VENV104

    return Job().run()


def not_called():
    class Job:
        def run(self):
            return limit  # expect: VENV104 warning

    return str(Job())


def static_method():
    class Job:
        @staticmethod
        def run():
            return limit  # expect: VENV104

    return Job.run()


def class_method():
    class Job:
        @classmethod
        def run(cls):
            return limit  # expect: VENV104

    return Job().run()


def called_object():
    class Job:
        def __call__(self):
            return limit  # expect: VENV104

    job = Job()
    return job()


def replaced_method():
    class Job:
        def __init__(self):
            self.run = lambda: 1

        def run(self):
            return limit  # expect: VENV104 warning

    return Job().run()


def replaced_from_outside():
    class Job:
        def run(self):
            return limit  # expect: VENV104 warning

    job = Job()
    setattr(job, "run", lambda: 1)
    return job.run()


def replaced_variable(x="a"):
    class Job:
        def run(self):
            return limit  # expect: VENV104 warning

    job = Job()
    if x:
        job = type("Other", (), {"run": lambda self: 1})()
    return job.run()


def base_class():
    class Base:
        def __new__(cls):
            return object.__new__(Other)

        def run(self):
            return limit  # expect: VENV104 warning

    class Other(Base):
        def run(self):
            return 1

    return Base().run()


def metaclass():
    class Meta(type):
        def __call__(cls):
            return 1

    class Job(metaclass=Meta):
        def __init__(self):
            self.limit = limit  # expect: VENV104 warning

    return Job()


def decorated_class():
    def replace(made):
        return lambda: 1

    @replace
    class Job:
        def __init__(self):
            self.limit = limit  # expect: VENV104 warning

    return Job()


def decorated_method():
    class Job:
        def skip(function):
            return lambda self: 1

        @skip
        def run(self):
            return limit  # expect: VENV104 warning

    return Job().run()


def other_self():
    class Job:
        def run(self):
            return self.scale()

        def scale(self):
            return limit  # expect: VENV104 warning

    class Other:
        def scale(self):
            return 1

    return Job.run(Other())


def generator_method():
    class Job:
        def run(self):
            yield limit  # expect: VENV104 warning

    return str(Job().run())


def looked_up_in_another_way():
    class Job:
        def __getattribute__(self, name):
            return lambda: 1

        def run(self):
            return limit  # expect: VENV104 warning

    return Job().run()


def wrong_arguments():
    class Job:
        def __init__(self):
            self.limit = limit  # expect: VENV104 warning

    try:
        return Job(1).limit
    except TypeError:
        return 0


def wrong_arguments_of_a_function():
    def inner():
        return limit  # expect: VENV104 warning

    try:
        return inner(1)
    except TypeError:
        return 0


def redefined_class():
    class Job:
        def run(self):
            return limit  # expect: VENV104 warning

    class Job:
        def run(self):
            return 1

    return Job().run()


def redefined_method():
    class Job:
        def run(self):
            return limit  # expect: VENV104 warning

        def run(self):
            return 1

    return Job().run()


def subclass_overrides():
    class Job:
        def run(self):
            return self.scale()

        def scale(self):
            return limit  # expect: VENV104 warning

    class Other(Job):
        def scale(self):
            return 1

    return Other().run()


def private_method():
    class Job:
        def run(self):
            return self.__scale()

        def __scale(self):
            return limit  # expect: VENV104

    return Job().run()


with DAG("methods_104", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="class_scope_is_not_seen", python_callable=class_scope_is_not_seen)
    PythonVirtualenvOperator(task_id="by_a_variable", python_callable=by_a_variable)
    PythonVirtualenvOperator(task_id="constructor", python_callable=constructor)
    PythonVirtualenvOperator(task_id="by_another_method", python_callable=by_another_method)
    PythonVirtualenvOperator(task_id="not_called", python_callable=not_called)
    PythonVirtualenvOperator(task_id="static_method", python_callable=static_method)
    PythonVirtualenvOperator(task_id="class_method", python_callable=class_method)
    PythonVirtualenvOperator(task_id="called_object", python_callable=called_object)
    PythonVirtualenvOperator(task_id="replaced_method", python_callable=replaced_method)
    PythonVirtualenvOperator(task_id="replaced_from_outside", python_callable=replaced_from_outside)
    PythonVirtualenvOperator(task_id="replaced_variable", python_callable=replaced_variable)
    PythonVirtualenvOperator(task_id="base_class", python_callable=base_class)
    PythonVirtualenvOperator(task_id="metaclass", python_callable=metaclass)
    PythonVirtualenvOperator(task_id="decorated_class", python_callable=decorated_class)
    PythonVirtualenvOperator(task_id="decorated_method", python_callable=decorated_method)
    PythonVirtualenvOperator(task_id="other_self", python_callable=other_self)
    PythonVirtualenvOperator(task_id="generator_method", python_callable=generator_method)
    PythonVirtualenvOperator(task_id="looked_up_in_another_way", python_callable=looked_up_in_another_way)
    PythonVirtualenvOperator(task_id="wrong_arguments", python_callable=wrong_arguments)
    PythonVirtualenvOperator(task_id="wrong_arguments_of_a_function", python_callable=wrong_arguments_of_a_function)
    PythonVirtualenvOperator(task_id="redefined_class", python_callable=redefined_class)
    PythonVirtualenvOperator(task_id="redefined_method", python_callable=redefined_method)
    PythonVirtualenvOperator(task_id="subclass_overrides", python_callable=subclass_overrides)
    PythonVirtualenvOperator(task_id="private_method", python_callable=private_method)
