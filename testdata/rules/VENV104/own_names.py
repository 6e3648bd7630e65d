"""What the callable binds itself, in every way that Python has."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

X = 1
ROWS = [1]
COUNTER = 0


def parameters(X, /, ROWS=2, *COUNTER, y=1, **rest):
    return X, ROWS, COUNTER, y, rest


def assignments():
    X = 1
    ROWS, (COUNTER, *rest) = 1, (2, 3)
    y: int = 2
    X += 1
    return X, ROWS, COUNTER, rest, y


def loops():
    for X in [1]:
        pass
    else:
        ROWS = 1
    while True:
        COUNTER = 1
        break
    return X, ROWS, COUNTER


def scopes():
    listed = [X for X in [1] if X]
    keyed = {X: ROWS for X, ROWS in [(1, 2)]}
    summed = sum(X for X in [1])
    twice = (lambda X, *ROWS: X)(1)

    class Local:
        X = 1
        Y = X

        def method(self):
            return self.X

    return listed, keyed, summed, twice, Local().method()


def walrus():
    if (X := 1) > 0:
        pass
    values = [COUNTER := n for n in [1, 2]]
    return X, COUNTER, values


def with_and_except():
    with open("/dev/null") as X:
        X.read()
    try:
        int("x")
    except ValueError as ROWS:
        return str(ROWS)


def matching():
    match {"a": [1, 2], "b": 3}:
        case {"a": [X, *ROWS], **COUNTER}:
            return X, ROWS, COUNTER
        case int() as X:
            return X


def globals_of_its_own():
    global X
    X = 5
    return X


def nonlocals():
    X = 1

    def inner():
        nonlocal X
        X = 2
        return X

    return inner(), X


def deleted():
    X = 1
    del X
    X = 2
    return X


def recursive(n=3):
    return n if n == 0 else recursive(n - 1)


def nested_functions():
    def first(n):
        return second(n) if n else 0

    def second(n):
        return first(n - 1)

    return first(2)


def builtins_are_there():
    print(len(str(max([1, 2]))), isinstance(1, int), NotImplemented, __name__)
    try:
        raise KeyError
    except (KeyError, OSError):
        return True


def star_arguments():
    args, options = [1], {"sep": ""}
    print(*args, **options)


def with_types():
    def first(items: "list[X]") -> X:
        return items[0]

    return first([1])


with DAG("own_names", schedule=None, start_date=datetime(2024, 1, 1)):
    settings = {"system_site_packages": False}
    PythonVirtualenvOperator(task_id="a", python_callable=parameters, op_args=[1], **settings)
    PythonVirtualenvOperator(task_id="b", python_callable=assignments, **settings)
    PythonVirtualenvOperator(task_id="c", python_callable=loops, **settings)
    PythonVirtualenvOperator(task_id="d", python_callable=scopes, **settings)
    PythonVirtualenvOperator(task_id="e", python_callable=walrus, **settings)
    PythonVirtualenvOperator(task_id="f", python_callable=with_and_except, **settings)
    PythonVirtualenvOperator(task_id="g", python_callable=matching, **settings)
    PythonVirtualenvOperator(task_id="h", python_callable=globals_of_its_own, **settings)
    PythonVirtualenvOperator(task_id="i", python_callable=nonlocals, **settings)
    PythonVirtualenvOperator(task_id="j", python_callable=deleted, **settings)
    PythonVirtualenvOperator(task_id="k", python_callable=recursive, **settings)
    PythonVirtualenvOperator(task_id="l", python_callable=nested_functions, **settings)
    PythonVirtualenvOperator(task_id="m", python_callable=builtins_are_there, **settings)
    PythonVirtualenvOperator(task_id="n", python_callable=star_arguments, **settings)
    PythonVirtualenvOperator(task_id="o", python_callable=with_types, **settings)
