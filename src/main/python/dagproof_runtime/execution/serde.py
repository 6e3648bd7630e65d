"""XCom values as Airflow stores them: Python object to JSON text and back, for 2.x and 3.x.

Facts: airflow/serialization/serde.py and airflow/utils/json.py (2.11.2), airflow/sdk/serde
(3.3.2), and the recorded values of `golden-probes-af{2,3}.json`. The two versions differ in the
walk: 2.x lets `json` write what it can and asks for help with the rest (a tuple in a dict becomes
a list), 3.x converts the whole value first (a tuple stays one) and refuses NaN.
"""

import json

from . import serializers

CLASSNAME = "__classname__"
VERSION = "__version__"
DATA = "__data__"
SCHEMA_ID = "__id__"
RESERVED = "reserved key {} found in dict to serialize"
ADVICE = (
    "See: https://airflow.apache.org/docs/apache-airflow/stable/authoring-and-scheduling/"
    "serializers.html"
)
NATIVE = (int, bool, float, str)


def dumps(value, version):
    """The JSON text of `value`; TypeError, ValueError, ... with Airflow's words if it has none."""
    if hasattr(value, "to_xcom_list"):  # a lazy sequence of mapped results
        value = value.to_xcom_list()
    return _dumps3(value) if version >= (3, 0) else _dumps2(value)


def loads(text, version):
    """The value of a stored text; ImportError if it names a class that may not be loaded."""
    if version >= (3, 0):
        return deserialize(json.loads(text), True)
    return json.loads(text, object_hook=lambda found: deserialize(found, False))


def _dumps3(value):
    if value is None or value is True or value is False:
        return json.dumps(value)
    plain = serialize(value, True)
    _check_numbers(plain)
    # the API client sends UTF-8: a lone surrogate cannot be sent
    json.dumps(plain, ensure_ascii=False, allow_nan=False).encode("utf-8")
    return json.dumps(plain)


def _check_numbers(plain):
    """3.x sends values by msgpack to the supervisor, which knows no integers above 64 bit."""
    if isinstance(plain, bool):
        return
    if isinstance(plain, int):
        if not -(2**63) <= plain < 2**64:
            raise OverflowError("can't serialize ints < -2**63 or > 2**64 - 1")
    elif isinstance(plain, list):
        for item in plain:
            _check_numbers(item)
    elif isinstance(plain, dict):
        for item in plain.values():
            _check_numbers(item)


def _dumps2(value):
    if isinstance(value, dict) and (CLASSNAME in value or SCHEMA_ID in value):
        raise AttributeError(RESERVED.format(CLASSNAME))
    if isinstance(value, tuple):
        value = _default2(value)
    elif hasattr(value, "to_xcom_list"):  # only by itself: see `_default2`
        value = value.to_xcom_list()
    return json.dumps(value, default=_default2)


def _default2(value):
    try:
        return serialize(value, False)
    except TypeError:
        name = type(value).__name__
        raise TypeError(f"Object of type {name} is not JSON serializable") from None


def qualname(value):
    """`module.Class` of an object's class (or of a class), as Airflow writes it."""
    cls = value if isinstance(value, type) else type(value)
    return f"{cls.__module__}.{cls.__qualname__}"


def serialize(value, modern):
    """`value` of built-in types only; `modern` is the profile of 3.x."""
    if value is None:
        return None
    if not modern and isinstance(value, NATIVE):
        return _native(value)
    if isinstance(value, list):
        return [serialize(item, modern) for item in value]
    if isinstance(value, dict):
        if CLASSNAME in value or SCHEMA_ID in value:
            raise AttributeError(RESERVED.format(f"{CLASSNAME} or {SCHEMA_ID}"))
        return {str(key): serialize(item, modern) for key, item in value.items()}
    if type(value) in NATIVE:
        return value
    if modern and hasattr(value, "to_xcom_list"):
        return serialize(value.to_xcom_list(), modern)
    name = qualname(value)
    shown = None
    if hasattr(value, "_asdict") and hasattr(value, "_fields"):  # a named tuple
        name = shown = "builtins.tuple"
    elif modern and _is_pydantic(value):
        data = serialize(value.model_dump(mode="json"), modern)
        return {CLASSNAME: name, VERSION: 1, DATA: data}
    found = serializers.serialize(name, value, modern)
    if found is not None:
        data, known, number = found
        return {CLASSNAME: shown or known, VERSION: number, DATA: serialize(data, modern)}
    if isinstance(value, NATIVE):
        return _native(value)
    return _serialize_object(value, name, modern)


def _native(value):
    import enum

    return value.value if isinstance(value, enum.Enum) else value


def _is_pydantic(value):
    cls = value if isinstance(value, type) else type(value)
    return all(hasattr(cls, name) for name in ("model_config", "model_fields", "model_fields_set"))


def _serialize_object(value, name, modern):
    """An object that says itself how it is stored: by method, pydantic, dataclass, or attrs."""
    cls = type(value)
    stored = {CLASSNAME: name, VERSION: getattr(cls, VERSION, 0)}
    if hasattr(value, "serialize"):
        data = value.serialize()
        stored[DATA] = serialize(data, modern) if isinstance(data, dict) else data
        return stored
    if _is_pydantic(cls):
        stored[DATA] = serialize(value.model_dump(), modern)
        return stored
    if hasattr(cls, "__dataclass_fields__"):
        import dataclasses

        stored[DATA] = serialize(dataclasses.asdict(value), modern)
        return stored
    fields = _attrs_fields(cls)
    if fields is not None:
        data = {field: getattr(value, field) for field in fields}
        stored[DATA] = serialize(data, modern)
        return stored
    if modern:
        raise TypeError(
            f"Cannot serialize object of type {cls}. Give it a `serialize()` method and a "
            "`deserialize(data, version)` staticmethod, or decorate the class with @dataclass or "
            f"@attr.define. {ADVICE}"
        )
    raise TypeError(f"cannot serialize object of type {cls}")


def _attrs_fields(cls):
    """Names of the fields that are passed back to the class: attrs, or the stand-in's own."""
    own = getattr(cls, "__serde_fields__", None)
    if own is not None:
        return own
    fields = getattr(cls, "__attrs_attrs__", None)
    if fields is None:
        return None
    return [field.name for field in fields if field.init]


def deserialize(value, modern):
    """The object of a value of built-in types; in 2.x called for one dict at a time."""
    if value is None or isinstance(value, NATIVE):
        return value
    if isinstance(value, list):
        return [deserialize(item, modern) for item in value]
    if not isinstance(value, dict):
        return value
    value = _convert(value)
    if not isinstance(value, dict):
        return value
    if CLASSNAME not in value or VERSION not in value:
        if not modern:  # what is inside has been converted before
            return value
        return {str(key): deserialize(item, modern) for key, item in value.items()}
    name, number, data = value[CLASSNAME], value[VERSION], value.get(DATA)
    if not isinstance(name, str) or not isinstance(number, int):
        raise ValueError(f"cannot decode {value!r}")
    if not name:
        raise TypeError("classname cannot be empty")
    if not serializers.knows(name, modern) and not _allowed(name):
        raise ImportError(
            f"{name} was not found in allow list for deserialization imports. "
            "To allow it, add it to allowed_deserialization_classes in the configuration"
        )
    if serializers.knows(name, modern):
        return serializers.deserialize(name, number, deserialize(data, modern), modern)
    return _deserialize_object(_import(name), name, number, data, modern)


def _convert(value):
    """The form of Airflow 2.5 and before."""
    if "__type" in value and "__var" in value:
        if value["__type"] == "dict":
            return value["__var"]
        return {CLASSNAME: value["__type"], VERSION: 0, DATA: value["__var"]}
    return value


def _allowed(name):
    import os
    from fnmatch import fnmatch

    patterns = os.environ.get("AIRFLOW__CORE__ALLOWED_DESERIALIZATION_CLASSES", "airflow.*")
    if any(fnmatch(name, pattern) for pattern in patterns.split()):
        return True
    patterns = os.environ.get("AIRFLOW__CORE__ALLOWED_DESERIALIZATION_CLASSES_REGEXP", "")
    if not patterns:
        return False
    import re

    return any(re.match(pattern, name) for pattern in patterns.split())


def _import(name):
    from importlib import import_module

    module, _, attribute = name.rpartition(".")
    try:
        return getattr(import_module(module), attribute)
    except AttributeError:
        raise ImportError(
            f'Module "{module}" does not define a "{attribute}" attribute/class'
        ) from None


def _deserialize_object(cls, name, number, data, modern):
    if modern and _is_pydantic(cls):
        return cls.model_validate(deserialize(data, modern))
    if hasattr(cls, "deserialize"):
        return cls.deserialize(deserialize(data, modern), number)
    if _attrs_fields(cls) is not None or hasattr(cls, "__dataclass_fields__") or _is_pydantic(cls):
        current = getattr(cls, VERSION, 0)
        if int(number) > current:
            raise TypeError(
                "serialized version of %s is newer than module version (%s > %s)",
                name,
                number,
                current,
            )
        return cls(**deserialize(data, modern))
    if modern:
        raise TypeError(
            f"No deserializer found for {name}. It must provide a `deserialize(data, version)` "
            "staticmethod (matching how it serializes), or be decorated with @dataclass or "
            f"@attr.define. {ADVICE}"
        )
    raise TypeError(f"No deserializer found for {name}")
