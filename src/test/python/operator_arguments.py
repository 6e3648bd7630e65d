#!/usr/bin/env python3
"""Writes which keyword arguments the Python operators take, by version of Airflow, to
src/test/resources/dev/dagproof/airflow/catalog/operator-arguments.txt:

    python3 src/test/python/operator_arguments.py [WHEELS]

A line is `VERSION CLASS: ARGUMENT ...`, where `required` stands in brackets behind those without a default. The wheels of
the releases below are taken from the folder WHEELS, or from pip. Nothing of them is imported: an operator takes what its
`__init__` names, and while that has `**kwargs`, what those of its bases name.
"""
import ast
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "dev" / "dagproof" / "airflow" / "catalog" / "operator-arguments.txt"

AIRFLOW_2 = ["2.0.2", "2.1.4", "2.2.5", "2.3.4", "2.4.3", "2.5.3", "2.6.3", "2.7.3", "2.8.4", "2.9.3", "2.10.5", "2.11.2"]
TASK_SDK = {"3.0": "1.0.6", "3.1": "1.1.8", "3.2": "1.2.2", "3.3": "1.3.2"}
# The operators of Airflow 3, which come in any version beside any Airflow 3.
STANDARD = ["1.0.0", "1.5.0", "1.9.0", "1.21.0"]

CLASSES = [
    "PythonOperator",
    "BranchPythonOperator",
    "ShortCircuitOperator",
    "PythonVirtualenvOperator",
    "BranchPythonVirtualenvOperator",
    "ExternalPythonOperator",
    "BranchExternalPythonOperator",
]
MIXINS = {"SkipMixin", "BranchMixIn", "LoggingMixin", "ABC", "object"}
# The wrapper around each `__init__` takes these out before it is called.
OF_THE_WRAPPER = {"default_args", "params"}


class Wheels:
    def __init__(self, folder):
        self.folder = Path(folder)

    def read(self, project, version, path):
        name = f"{project.replace('-', '_')}-{version}-py3-none-any.whl"
        if not (self.folder / name).exists():
            pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "--ignore-requires-python"]
            subprocess.run([*pip, "-d", str(self.folder), f"{project}=={version}"], check=True)
        with zipfile.ZipFile(self.folder / name) as wheel:
            return classes(wheel.read(path).decode())


def classes(text):
    return {node.name: node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ClassDef)}


def parameters(known, name):
    """{argument: required}, and nothing for a class that this version does not have"""
    node = known.get(name)
    if node is None:
        return {}
    init = next((f for f in node.body if isinstance(f, ast.FunctionDef) and f.name == "__init__"), None)
    found, passed_on = {}, True
    if init is not None:
        named = init.args.args[1:]
        defaults = [None] * (len(named) - len(init.args.defaults)) + init.args.defaults
        pairs = list(zip(named, defaults)) + list(zip(init.args.kwonlyargs, init.args.kw_defaults))
        found = {arg.arg: default is None for arg, default in pairs}
        passed_on = init.args.kwarg is not None
    if passed_on:
        for base in node.bases:
            base = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "object")
            if base not in MIXINS and name != "BaseOperator":
                for argument, required in parameters(known, base).items():
                    found.setdefault(argument, required)
    return found


def written(version, known):
    for name in CLASSES:
        taken = parameters(known, name)
        if taken:
            taken.update({argument: False for argument in OF_THE_WRAPPER})
            words = [argument + " (required)" * required for argument, required in sorted(taken.items())]
            yield f"{version} {name}: {' '.join(words)}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        wheels = Wheels(sys.argv[1] if len(sys.argv) > 1 else folder)
        lines = []
        for release in AIRFLOW_2:
            base = wheels.read("apache-airflow", release, "airflow/models/baseoperator.py")
            known = wheels.read("apache-airflow", release, "airflow/operators/python.py")
            lines += written(".".join(release.split(".")[:2]), {**base, **known})
        for airflow, sdk in TASK_SDK.items():
            base = wheels.read("apache-airflow-task-sdk", sdk, "airflow/sdk/bases/operator.py")
            both = {}
            for standard in STANDARD:
                path = "airflow/providers/standard/operators/python.py"
                known = wheels.read("apache-airflow-providers-standard", standard, path)
                for line in written(airflow, {"BaseAsyncOperator": base["BaseOperator"], **base, **known}):
                    head, _, words = line.partition(": ")
                    both.setdefault(head, {}).update(dict.fromkeys(words.replace(" (", "(").split()))
            lines += [head + ": " + " ".join(sorted(words)).replace("(", " (") for head, words in both.items()]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", encoding="ascii")
    print(f"{len(lines)} lines in {TARGET}")


if __name__ == "__main__":
    main()
