"""Code in a try whose handler may swallow what is raised before the name is looked at."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 10


def argument_before(x="a"):
    try:
        print(int(x), LIMIT)  # expect: VENV104 warning
    except ValueError:
        pass


def argument_behind(x="a"):
    try:
        print(LIMIT, int(x))  # expect: VENV104
    except ValueError:
        pass


def into_inner_function(x="a"):
    def inner(n):
        return n + LIMIT  # expect: VENV104 warning

    try:
        return inner(int(x))
    except ValueError:
        return 0


def within_inner_function(x="a"):
    def inner(n):
        n = int(n)
        return n + LIMIT  # expect: VENV104 warning

    try:
        return inner(x)
    except ValueError:
        return 0


def called_again_outside(x="a"):
    def inner(n):
        n = int(n)
        return n + LIMIT  # expect: VENV104

    try:
        inner(x)
    except ValueError:
        pass
    return inner(1)


def operand(x="a"):
    try:
        return int(x) + LIMIT  # expect: VENV104 warning
    except ValueError:
        return 0


def first_operand(x="a"):
    try:
        return LIMIT + int(x)  # expect: VENV104
    except ValueError:
        return 0


def target_behind_value(x="a"):
    a = {}
    try:
        a[LIMIT] = int(x)  # expect: VENV104 warning
    except ValueError:
        pass


def augmented(x="a"):
    a = {}
    try:
        a[x] += LIMIT  # expect: VENV104 warning
    except KeyError:
        pass


def keyword_value(x="a"):
    try:
        print(sep=int(x), end=LIMIT)  # expect: VENV104 warning
    except ValueError:
        pass


def star_before_keyword(x="a"):
    try:
        print(end=LIMIT, *[int(x)])  # expect: VENV104 warning
    except ValueError:
        pass


def dictionary_display(x="a"):
    try:
        return {"a": int(x), "b": LIMIT}  # expect: VENV104 warning
    except ValueError:
        return {}


def text_format(x="a"):
    try:
        return f"{x:d} {LIMIT}"  # expect: VENV104 warning
    except ValueError:
        return ""


def plain_text(x="a"):
    try:
        return f"{x} {LIMIT}"  # expect: VENV104
    except ValueError:
        return ""


def comparison(x="a"):
    try:
        return int(x) < LIMIT  # expect: VENV104 warning
    except ValueError:
        return False


def default_value(x="a"):
    try:

        def inner(a=int(x), b=LIMIT):  # expect: VENV104 warning
            return a

        return inner()
    except ValueError:
        return 0


def decorator_first(x="a"):
    try:

        @[print][int(x)]
        def inner(a=LIMIT):  # expect: VENV104 warning
            return a

        return inner
    except ValueError:
        return 0


def unpacked(x="a"):
    a = {}
    try:
        y, a[LIMIT] = x  # expect: VENV104 warning
    except ValueError:
        pass


def named(x="a"):
    try:
        return (y := int(x), LIMIT, y)  # expect: VENV104 warning
    except ValueError:
        return ()


def condition(x="a"):
    try:
        if int(x):
            pass
        return LIMIT  # expect: VENV104 warning
    except ValueError:
        return 0


def harmless_condition(x="a"):
    try:
        if x is None:
            x = "b"
        return LIMIT  # expect: VENV104
    except ValueError:
        return 0


def raised_before(x="a"):
    try:
        if x == "a":
            raise ValueError
        return LIMIT  # expect: VENV104 warning
    except ValueError:
        return 0


def loop(x="a"):
    try:
        for i in (x, 1):
            print(int(i))
        else:
            print(LIMIT)  # expect: VENV104 warning
    except ValueError:
        return 0


def loop_header(x="a"):
    try:
        for i in range(3):
            print(LIMIT)  # expect: VENV104
    except ValueError:
        return 0


def comprehension(x="a"):
    try:
        return [int(i) + LIMIT for i in (x,)]  # expect: VENV104 warning
    except ValueError:
        return 0


def context_manager(x="a"):
    try:
        with open(x) as file:
            return file, LIMIT  # expect: VENV104 warning
    except OSError:
        return 0


def inner_try(x="a"):
    try:
        try:
            int(x)
        finally:
            print(LIMIT)  # expect: VENV104
    except ValueError:
        return 0


def inner_handler_converts(x="a"):
    try:
        try:
            print(LIMIT)  # expect: VENV104 warning
        except Exception as error:
            raise ValueError from error
    except ValueError:
        return 0


def inner_handler_passes_on(x="a"):
    try:
        try:
            print(LIMIT)  # expect: VENV104
        except Exception:
            raise
    except ValueError:
        return 0


def method_of_module():
    import json

    try:
        return json.loads(LIMIT)  # expect: VENV104
    except ValueError:
        return {}


def missing_method_is_handled():
    import json

    try:
        return json.loads_fast(LIMIT)  # expect: VENV104 warning
    except AttributeError:
        return {}


def import_is_handled():
    try:
        import tomllib

        return tomllib, LIMIT  # expect: VENV104 warning
    except ImportError:
        return {}


def import_inside():
    try:
        import os

        return os.path.join("a", LIMIT)  # expect: VENV104
    except ValueError:
        return {}


def other_handler(x="a"):
    try:
        print(int(x))
        print(LIMIT)  # expect: VENV104
    except ValueError:
        raise


def generator_expression(x="a"):
    try:
        later = (int(i) for i in (x,))
        return later, LIMIT  # expect: VENV104
    except ValueError:
        return 0


def lambda_body(x="a"):
    try:
        later = lambda: int(x)
        return later, LIMIT  # expect: VENV104
    except ValueError:
        return 0


def truth_of_value(x="a"):
    try:
        y = x and 1
        return y, LIMIT  # expect: VENV104 warning
    except ValueError:
        return 0


def suppressed(x="a"):
    from contextlib import suppress

    with suppress(ValueError):
        print(int(x), LIMIT)  # expect: VENV104 warning


def suppressed_later(x="a"):
    from contextlib import suppress

    with suppress(KeyError):
        print(LIMIT, int(x))  # expect: VENV104


with DAG("guarded_104", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="argument_before", python_callable=argument_before)
    PythonVirtualenvOperator(task_id="argument_behind", python_callable=argument_behind)
    PythonVirtualenvOperator(task_id="into_inner_function", python_callable=into_inner_function)
    PythonVirtualenvOperator(task_id="within_inner_function", python_callable=within_inner_function)
    PythonVirtualenvOperator(task_id="called_again_outside", python_callable=called_again_outside)
    PythonVirtualenvOperator(task_id="operand", python_callable=operand)
    PythonVirtualenvOperator(task_id="first_operand", python_callable=first_operand)
    PythonVirtualenvOperator(task_id="target_behind_value", python_callable=target_behind_value)
    PythonVirtualenvOperator(task_id="augmented", python_callable=augmented)
    PythonVirtualenvOperator(task_id="keyword_value", python_callable=keyword_value)
    PythonVirtualenvOperator(task_id="star_before_keyword", python_callable=star_before_keyword)
    PythonVirtualenvOperator(task_id="dictionary_display", python_callable=dictionary_display)
    PythonVirtualenvOperator(task_id="text_format", python_callable=text_format)
    PythonVirtualenvOperator(task_id="plain_text", python_callable=plain_text)
    PythonVirtualenvOperator(task_id="comparison", python_callable=comparison)
    PythonVirtualenvOperator(task_id="default_value", python_callable=default_value)
    PythonVirtualenvOperator(task_id="decorator_first", python_callable=decorator_first)
    PythonVirtualenvOperator(task_id="unpacked", python_callable=unpacked)
    PythonVirtualenvOperator(task_id="named", python_callable=named)
    PythonVirtualenvOperator(task_id="condition", python_callable=condition)
    PythonVirtualenvOperator(task_id="harmless_condition", python_callable=harmless_condition)
    PythonVirtualenvOperator(task_id="raised_before", python_callable=raised_before)
    PythonVirtualenvOperator(task_id="loop", python_callable=loop)
    PythonVirtualenvOperator(task_id="loop_header", python_callable=loop_header)
    PythonVirtualenvOperator(task_id="comprehension", python_callable=comprehension)
    PythonVirtualenvOperator(task_id="context_manager", python_callable=context_manager)
    PythonVirtualenvOperator(task_id="inner_try", python_callable=inner_try)
    PythonVirtualenvOperator(task_id="inner_handler_converts", python_callable=inner_handler_converts)
    PythonVirtualenvOperator(task_id="inner_handler_passes_on", python_callable=inner_handler_passes_on)
    PythonVirtualenvOperator(task_id="method_of_module", python_callable=method_of_module)
    PythonVirtualenvOperator(task_id="missing_method_is_handled", python_callable=missing_method_is_handled)
    PythonVirtualenvOperator(task_id="import_is_handled", python_callable=import_is_handled)
    PythonVirtualenvOperator(task_id="import_inside", python_callable=import_inside)
    PythonVirtualenvOperator(task_id="other_handler", python_callable=other_handler)
    PythonVirtualenvOperator(task_id="generator_expression", python_callable=generator_expression)
    PythonVirtualenvOperator(task_id="lambda_body", python_callable=lambda_body)
    PythonVirtualenvOperator(task_id="truth_of_value", python_callable=truth_of_value)
    PythonVirtualenvOperator(task_id="suppressed", python_callable=suppressed)
    PythonVirtualenvOperator(task_id="suppressed_later", python_callable=suppressed_later)
