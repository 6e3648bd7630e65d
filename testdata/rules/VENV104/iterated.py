"""Code that runs because something is iterated over, or called by one of Python's functions."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 10


def sort_key():
    def weight(number):
        return number * LIMIT  # expect: VENV104

    return sorted([2, 1], key=weight)


def sort_key_of_nothing(x=()):
    def weight(number):
        return number * LIMIT  # expect: VENV104 warning

    return sorted(x, key=weight)


def sort_key_lambda():
    return max((2, 1), key=lambda number: number * LIMIT)  # expect: VENV104


def smallest_of_two(x=1, y=2):
    return min(x, y, key=lambda number: number * LIMIT)  # expect: VENV104


def smallest_of_one(x=()):
    return min(x, key=lambda number: number * LIMIT, default=0)  # expect: VENV104 warning


def mapped():
    def scale(number):
        return number * LIMIT  # expect: VENV104

    return list(map(scale, [1, 2]))


def mapped_over_unknown(x=()):
    def scale(number):
        return number * LIMIT  # expect: VENV104 warning

    return list(map(scale, x))


def mapped_and_dropped():
    def scale(number):
        return number * LIMIT  # expect: VENV104 warning

    map(scale, [1, 2])


def mapped_over_two(x=()):
    return list(map(lambda a, b: a * LIMIT, [1], x))  # expect: VENV104 warning


def mapped_in_a_loop():
    for number in map(lambda a: a * LIMIT, [1, 2]):  # expect: VENV104
        print(number)


def filtered():
    return sum(filter(lambda a: a > LIMIT, [1, 2]))  # expect: VENV104


def shadowed():
    def sorted(numbers, key):
        return numbers

    return sorted([2, 1], key=lambda number: number * LIMIT)  # expect: VENV104 warning


def generator():
    def rows():
        yield LIMIT  # expect: VENV104

    return list(rows())


def generator_not_consumed():
    def rows():
        yield LIMIT  # expect: VENV104 warning

    rows()
    return 1


def generator_to_the_end():
    def rows():
        yield 1
        yield LIMIT  # expect: VENV104

    return sum(rows())


def generator_for_one():
    def rows():
        yield 1
        yield LIMIT  # expect: VENV104 warning

    return next(rows())


def generator_in_a_loop():
    def rows():
        number = LIMIT  # expect: VENV104
        yield number

    for row in rows():
        return row


def generator_left_by_a_loop():
    def rows():
        try:
            yield 1
        except ValueError:
            pass
        yield LIMIT  # expect: VENV104 warning

    for row in rows():
        return row


def generator_in_a_variable():
    def rows():
        yield LIMIT  # expect: VENV104

    numbers = rows()
    return list(numbers)


def generator_through_others():
    def rows():
        yield LIMIT  # expect: VENV104

    def more():
        yield from rows()

    return [number for _, number in enumerate(more())]


def generator_behind_an_empty_one(x=()):
    def rows():
        yield LIMIT  # expect: VENV104 warning

    return list(zip(x, rows()))


def generator_expression():
    return sum(number * LIMIT for number in (1, 2))  # expect: VENV104


def generator_expression_over_unknown(x=()):
    return sum(number * LIMIT for number in x)  # expect: VENV104 warning


def generator_expression_with_condition(x=()):
    return sum(number * LIMIT for number in (1, 2) if number in x)  # expect: VENV104 warning


def generator_expression_joined():
    return ", ".join(str(number * LIMIT) for number in (1, 2))  # expect: VENV104


def generator_expression_not_consumed():
    later = (number * LIMIT for number in (1, 2))  # expect: VENV104 warning
    return str(later)


def asynchronous_generator():
    async def rows():
        yield LIMIT  # expect: VENV104 warning

    return str(rows())


def in_guarded_code(x="a"):
    def rows():
        yield int(x)
        yield LIMIT  # expect: VENV104 warning

    try:
        return list(rows())
    except ValueError:
        return []


def decorated():
    import functools

    @functools.lru_cache
    def weight(number):
        return number * LIMIT  # expect: VENV104 warning

    return sorted([2, 1], key=weight)


def key_is_a_generator():
    def weight(number):
        yield LIMIT  # expect: VENV104 warning

    return sorted([2], key=weight)


def starred():
    def rows():
        yield 1
        yield LIMIT  # expect: VENV104

    return [*rows()]


with DAG("iterated_104", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="sort_key", python_callable=sort_key)
    PythonVirtualenvOperator(task_id="sort_key_of_nothing", python_callable=sort_key_of_nothing)
    PythonVirtualenvOperator(task_id="sort_key_lambda", python_callable=sort_key_lambda)
    PythonVirtualenvOperator(task_id="smallest_of_two", python_callable=smallest_of_two)
    PythonVirtualenvOperator(task_id="smallest_of_one", python_callable=smallest_of_one)
    PythonVirtualenvOperator(task_id="mapped", python_callable=mapped)
    PythonVirtualenvOperator(task_id="mapped_over_unknown", python_callable=mapped_over_unknown)
    PythonVirtualenvOperator(task_id="mapped_and_dropped", python_callable=mapped_and_dropped)
    PythonVirtualenvOperator(task_id="mapped_over_two", python_callable=mapped_over_two)
    PythonVirtualenvOperator(task_id="mapped_in_a_loop", python_callable=mapped_in_a_loop)
    PythonVirtualenvOperator(task_id="filtered", python_callable=filtered)
    PythonVirtualenvOperator(task_id="shadowed", python_callable=shadowed)
    PythonVirtualenvOperator(task_id="generator", python_callable=generator)
    PythonVirtualenvOperator(task_id="generator_not_consumed", python_callable=generator_not_consumed)
    PythonVirtualenvOperator(task_id="generator_to_the_end", python_callable=generator_to_the_end)
    PythonVirtualenvOperator(task_id="generator_for_one", python_callable=generator_for_one)
    PythonVirtualenvOperator(task_id="generator_in_a_loop", python_callable=generator_in_a_loop)
    PythonVirtualenvOperator(task_id="generator_left_by_a_loop", python_callable=generator_left_by_a_loop)
    PythonVirtualenvOperator(task_id="generator_in_a_variable", python_callable=generator_in_a_variable)
    PythonVirtualenvOperator(task_id="generator_through_others", python_callable=generator_through_others)
    PythonVirtualenvOperator(task_id="generator_behind_an_empty_one", python_callable=generator_behind_an_empty_one)
    PythonVirtualenvOperator(task_id="generator_expression", python_callable=generator_expression)
    PythonVirtualenvOperator(task_id="generator_expression_over_unknown", python_callable=generator_expression_over_unknown)
    PythonVirtualenvOperator(task_id="generator_expression_with_condition", python_callable=generator_expression_with_condition)
    PythonVirtualenvOperator(task_id="generator_expression_joined", python_callable=generator_expression_joined)
    PythonVirtualenvOperator(task_id="generator_expression_not_consumed", python_callable=generator_expression_not_consumed)
    PythonVirtualenvOperator(task_id="asynchronous_generator", python_callable=asynchronous_generator)
    PythonVirtualenvOperator(task_id="in_guarded_code", python_callable=in_guarded_code)
    PythonVirtualenvOperator(task_id="decorated", python_callable=decorated)
    PythonVirtualenvOperator(task_id="key_is_a_generator", python_callable=key_is_a_generator)
    PythonVirtualenvOperator(task_id="starred", python_callable=starred)
