#!/usr/bin/env python3
"""Writes which arguments DAG, TaskGroup, assets, and the operators and sensors of Airflow and its standard provider take, by version of
Airflow, to src/main/java/dev/dagproof/airflow/catalog/KnownParameters.java:

    python3 src/test/python/write_parameters.py [WHEELS]

The wheels of the releases below are taken from the folder WHEELS, or from pip, and nothing of them is imported. A line is

    FAMILY CLASS BASE argument!:kind+FROM-TO ...

where FAMILY is `airflow` or `standard` (the union of the provider's versions), BASE what else it takes the arguments of, `!` stands
behind a required argument, a kind is what `isinstance` is asked for (`None` among them where that is fine), and FROM and TO are
the first and last version of Airflow that has it so, where that is not the first or last one of all.
"""
import ast
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

TARGET = Path(__file__).parents[2] / "main" / "java" / "dev" / "dagproof" / "airflow" / "catalog" / "KnownParameters.java"
AIRFLOW_2 = ["2.0.2", "2.1.4", "2.2.5", "2.3.4", "2.4.3", "2.5.3", "2.6.3", "2.7.3", "2.8.4", "2.9.3", "2.10.5", "2.11.2"]
TASK_SDK = {"3.0": "1.0.6", "3.1": "1.1.8", "3.2": "1.2.2", "3.3": "1.3.2"}
# The operators of Airflow 3, which come in any version beside any Airflow 3.
STANDARD = ["1.0.0", "1.5.0", "1.9.0", "1.21.0"]
MIXINS = {"SkipMixin", "BranchMixIn", "LoggingMixin", "ABC", "object"}
ASSETS = ("Asset", "AssetAlias", "Dataset", "DatasetAlias")
ROOTS = ("BaseOperator", "BaseSensorOperator")
OPERATOR = re.compile(r"[A-Z]\w*(Operator|Sensor|OperatorAsync|SensorAsync)$")
KINDS = {"str", "int", "bool", "float", "list", "dict", "timedelta", "datetime", "Sequence", "Iterable"}
AXIS = [".".join(release.split(".")[:2]) for release in AIRFLOW_2] + list(TASK_SDK)


class Wheels:
    def __init__(self, folder):
        self.folder = Path(folder)

    def modules(self, project, version, pattern):
        """the trees of a wheel's modules whose paths match"""
        name = f"{project.replace('-', '_')}-{version}-py3-none-any.whl"
        if not (self.folder / name).exists():
            pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "--ignore-requires-python"]
            subprocess.run([*pip, "-d", str(self.folder), f"{project}=={version}"], check=True)
        with zipfile.ZipFile(self.folder / name) as wheel:
            return [ast.parse(wheel.read(path)) for path in sorted(wheel.namelist()) if re.fullmatch(pattern, path)]


def classes(trees):
    found = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, node)
    return found


# The kinds that Airflow asks for


def table(trees, name):
    """{argument: kind} of a constant like BASEOPERATOR_ARGS_EXPECTED_TYPES"""
    for tree in trees:
        for node in tree.body:
            # What is stored under another name is not found, and so not asked for.
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
                return {key.value: kind(value) + "|None" for key, value in zip(node.value.keys, node.value.values) if kind(value) and key.value != "logger_name"}
    return {}


def kind(node):
    words = [kind(part) for part in node.elts] if isinstance(node, ast.Tuple) else [getattr(node, "id", "")]
    return "|".join(words) if all(word in KINDS for word in words) else ""


def validated(field):
    """the kind that a field of an attrs class validates, and whether it is required"""
    if field is None:
        return "", True
    if not isinstance(field, ast.Call):
        return "", False
    given = {keyword.arg: keyword.value for keyword in field.keywords}
    required = "default" not in given and "factory" not in given
    none_is_fine = "default_if_none" in ast.unparse(given.get("converter", ast.Constant("")))
    validator = given.get("validator")
    if isinstance(validator, ast.Call) and validator.func.attr == "optional":
        none_is_fine, validator = True, validator.args[0]
    if isinstance(validator, ast.Call) and validator.func.attr == "instance_of" and kind(validator.args[0]):
        return kind(validator.args[0]) + "|None" * none_is_fine, required
    return "", required


def attrs_fields(node):
    found = {}
    for field in node.body:
        if isinstance(field, ast.AnnAssign) and "ClassVar" not in ast.unparse(field.annotation):
            given = {keyword.arg: keyword.value for keyword in getattr(field.value, "keywords", [])}
            if not (isinstance(given.get("init"), ast.Constant) and given["init"].value is False):
                name = given["alias"].value if "alias" in given else field.target.id
                found[name] = validated(field.value)
    return found


# The arguments of constructors


def init(node):
    return next((f for f in node.body if isinstance(f, ast.FunctionDef) and f.name == "__init__"), None)


def own_parameters(function):
    """{argument: required}, without self"""
    named = (function.args.posonlyargs + function.args.args)[1:]
    defaults = [None] * (len(named) - len(function.args.defaults)) + function.args.defaults
    pairs = list(zip(named, defaults)) + list(zip(function.args.kwonlyargs, function.args.kw_defaults))
    return {arg.arg: default is None for arg, default in pairs}


def handed_on(function):
    """the names that a constructor gives those above by itself, and those that it takes out of its **kwargs"""
    given, taken = set(), set()
    rest = function.args.kwarg.arg
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("__init__"):
            given |= {keyword.arg for keyword in node.keywords if keyword.arg}
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {f"{rest}.pop", f"{rest}.get", f"{rest}.setdefault"}:
            taken |= {argument.value for argument in node.args[:1] if isinstance(argument, ast.Constant)}
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) == rest and isinstance(node.slice, ast.Constant):
            taken.add(node.slice.value)
    return given, taken


def parameters(known, name):
    """what a class takes beyond its root, and that root; None for a class whose bases are not known"""
    if name in ROOTS:
        return {}, name
    node = known.get(name)
    if node is None:
        return None
    found, root = {}, None
    function = init(node)
    passed_on = function is None or function.args.kwarg is not None
    given, taken = handed_on(function) if function is not None and passed_on else (set(), set())
    for base in node.bases:
        base = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
        if base in MIXINS or base == "BaseAsyncOperator" and base not in known:
            root = "BaseOperator" if base == "BaseAsyncOperator" else root
            continue
        above = parameters(known, base)
        if above is None:
            return None
        root = above[1] if root in (None, "BaseOperator") else root
        if passed_on:
            for argument, (kind_of, required) in above[0].items():
                if argument not in given:
                    found.setdefault(argument, (kind_of, required and argument not in taken))
    if root is None:
        return None
    for argument in taken:
        found.setdefault(argument, ("", False))
    for argument, required in own_parameters(function).items() if function is not None else ():
        found[argument] = ("", required)
    return found, root


def of_init(node, kinds):
    found = {argument: (kinds.get(argument, ""), required) for argument, required in own_parameters(init(node)).items()}
    return found


def of_asset(node):
    """an asset has a constructor behind its overloads, or fields"""
    constructors = [f for f in node.body if isinstance(f, ast.FunctionDef) and f.name == "__init__"]
    if constructors:
        return {argument: ("", required) for argument, required in own_parameters(constructors[-1]).items()}
    fields = {field.target.id: field.value for field in node.body if isinstance(field, ast.AnnAssign) and "ClassVar" not in ast.unparse(field.annotation)}
    return {
        name: ("", value is None or isinstance(value, ast.Call) and not {"default", "factory"} & {keyword.arg for keyword in value.keywords})
        for name, value in fields.items()
    }


def operators(known):
    """{class: (arguments, root)}"""
    found = {}
    for name in known:
        if OPERATOR.match(name) and not name.startswith("_") and name not in ROOTS:
            of_class = parameters(known, name)
            if of_class is not None:
                found[name] = of_class
    return found


# What is written


def suffix(versions, axis):
    here = [index for index, version in enumerate(axis) if version in versions]
    first = "" if here[0] == 0 else "+" + axis[here[0]]
    last = "" if here[-1] == len(axis) - 1 else "-" + axis[here[-1]]
    return first + last


def words(by_version, axis):
    """the arguments of a class over the versions that have it: each run of versions that agree is one word"""
    names = list(dict.fromkeys(name for version in axis for name in by_version[version]))
    for name in sorted(names):
        run, like = [], None
        for version in [*axis, None]:
            now = by_version[version].get(name) if version else None
            if now != like:
                if like is not None:
                    yield f"{name}{'!' * like[1]}{':' + like[0] if like[0] else ''}{suffix(run, axis)}"
                run, like = [], now
            run.append(version)


def line(family, name, root, by_version):
    axis = [version for version in AXIS if version in by_version] or list(by_version)
    span = suffix(axis, AXIS) if family == "airflow" else ""
    absolute = words(by_version, axis)
    return " ".join([family, name + span, root, *absolute])


def add_assets(known, version, table_of):
    """the classes that assets have in this version; a class that derives from Asset is none of them"""
    for name in ASSETS:
        node = known.get(name)
        if node is not None and "Asset" not in [ast.unparse(base) for base in node.bases]:
            table_of.setdefault((name, "-"), {})[version] = of_asset(node)


def lines(wheels):
    """every class over all versions"""
    table_of = {}
    for release in AIRFLOW_2:
        version = ".".join(release.split(".")[:2])
        trees = wheels.modules("apache-airflow", release, r"airflow/(operators|sensors)/\w+\.py|airflow/models/(baseoperator|dag)\.py|airflow/utils/task_group\.py")
        known = classes(trees)
        for name, constant in (("BaseOperator", "BASEOPERATOR"), ("DAG", "DAG"), ("TaskGroup", "TASKGROUP")):
            table_of.setdefault((name, "-"), {})[version] = of_init(known[name], table(trees, constant + "_ARGS_EXPECTED_TYPES"))
        table_of.setdefault(("BaseSensorOperator", "BaseOperator"), {})[version] = of_init(known["BaseSensorOperator"], {})
        add_assets(classes(wheels.modules("apache-airflow", release, r"airflow/datasets/__init__\.py")), version, table_of)
        for name, (found, root) in operators(known).items():
            table_of.setdefault((name, root), {})[version] = found
    for version, sdk in TASK_SDK.items():
        trees = wheels.modules("apache-airflow-task-sdk", sdk, r"airflow/sdk/(bases|definitions)/\w+\.py")
        known = classes(trees)
        assets = wheels.modules("apache-airflow-task-sdk", sdk, r"airflow/sdk/definitions/asset/__init__\.py")
        add_assets(classes(assets), version, table_of)
        table_of[("BaseOperator", "-")][version] = of_init(known["BaseOperator"], table(trees, "BASEOPERATOR_ARGS_EXPECTED_TYPES"))
        table_of[("BaseSensorOperator", "BaseOperator")][version] = of_init(known["BaseSensorOperator"], {})
        table_of[("DAG", "-")][version] = attrs_fields(known["DAG"])
        table_of[("TaskGroup", "-")][version] = attrs_fields(known["TaskGroup"])
    for (name, root), by_version in table_of.items():
        yield line("airflow", name, root, by_version)
    either = {}
    for release in STANDARD:
        trees = wheels.modules("apache-airflow-providers-standard", release, r"airflow/providers/standard/(operators|sensors)/\w+\.py")
        for name, (found, root) in operators(classes(trees)).items():
            merged, _ = either.setdefault(name, ({}, root))
            for argument, (kind_of, required) in found.items():
                before = merged.get(argument, (kind_of, required))
                merged[argument] = (kind_of, required and before[1])
    for name, (found, root) in either.items():
        yield line("standard", name, root, {"3.0": found})


def java(all_lines):
    text = []
    for one in sorted(all_lines):
        row = "    " + one.split(" ")[0]
        for word in one.split(" ")[1:]:
            if len(row) + len(word) > 96:
                text.append(row + " \\")
                row = "    " + word
            else:
                row += " " + word
        text.append(row)
    releases = f"{AIRFLOW_2[0]} to {AIRFLOW_2[-1]}"
    sdks = ", ".join(TASK_SDK.values())
    return f'''package dev.dagproof.airflow.catalog;

/**
 * The arguments of the constructors of Airflow, from the sources of apache-airflow {releases},
 * of apache-airflow-task-sdk {sdks} and of apache-airflow-providers-standard
 * {", ".join(STANDARD)}. {{@code src/test/python/write_parameters.py}} writes it and says what
 * a line means. It is a class and no resource, since reading one opens the jar, which a start does
 * without otherwise.
 */
final class KnownParameters {{
  private KnownParameters() {{}}

  /** The lines; the first is empty. */
  static String text() {{
    return """

{chr(10).join(text)}
    """;
  }}
}}
'''


def main():
    with tempfile.TemporaryDirectory() as folder:
        wheels = Wheels(sys.argv[1] if len(sys.argv) > 1 else folder)
        all_lines = list(lines(wheels))
    TARGET.write_text(java(all_lines), encoding="ascii")
    print(f"{len(all_lines)} lines in {TARGET}")


if __name__ == "__main__":
    main()
