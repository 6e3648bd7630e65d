"""JSON schema of params: by `jsonschema` where it is installed, else the usual words of it."""


class Invalid(Exception):
    """The value does not fit; the text says why."""


TYPES = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": (list, tuple),
    "object": dict,
    "null": type(None),
}


def validate(value, schema):
    """Nothing, or Invalid."""
    if not schema:
        return
    kind = schema.get("type")
    simple = set(schema) <= {"type", "title", "section"}
    if simple and kind and _fits(value, kind):
        return
    try:
        import jsonschema
    except ImportError:
        _check(value, schema)
        return
    try:
        jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())
    except jsonschema.ValidationError as error:
        raise Invalid(str(error)) from None


def _fits(value, kinds):
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        if isinstance(value, bool) and kind != "boolean":
            continue
        if kind == "integer" and isinstance(value, float) and value.is_integer():
            return True
        if isinstance(value, TYPES.get(kind, object)):
            return True
    return False


def _check(value, schema):
    kind = schema.get("type")
    if kind and not _fits(value, kind):
        names = kind if isinstance(kind, str) else ", ".join(repr(one) for one in kind)
        shown = repr(names) if isinstance(kind, str) else names
        raise Invalid(f"{value!r} is not of type {shown}")
    if "enum" in schema and value not in schema["enum"]:
        raise Invalid(f"{value!r} is not one of {schema['enum']!r}")
    if "const" in schema and value != schema["const"]:
        raise Invalid(f"{schema['const']!r} was expected")
    if isinstance(value, str):
        _check_text(value, schema)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        _check_number(value, schema)
    elif isinstance(value, (list, tuple)):
        _check_array(value, schema)
    elif isinstance(value, dict):
        _check_object(value, schema)
    _check_choices(value, schema)


def _check_text(value, schema):
    if len(value) < schema.get("minLength", 0):
        raise Invalid(f"{value!r} is too short")
    if len(value) > schema.get("maxLength", len(value)):
        raise Invalid(f"{value!r} is too long")
    if "pattern" in schema:
        import re

        if not re.search(schema["pattern"], value):
            raise Invalid(f"{value!r} does not match {schema['pattern']!r}")
    form = schema.get("format")
    if form in ("date", "time", "date-time"):
        import datetime

        kind = {"date": datetime.date, "time": datetime.time, "date-time": datetime.datetime}[form]
        try:
            kind.fromisoformat(value.replace("Z", "+00:00").replace("z", "+00:00"))
        except ValueError:
            raise Invalid(f"{value!r} is not a {form!r}") from None


def _check_number(value, schema):
    for word, wrong, text in (
        ("minimum", lambda limit: value < limit, "less than the minimum of"),
        ("maximum", lambda limit: value > limit, "greater than the maximum of"),
        ("exclusiveMinimum", lambda limit: value <= limit, "less than or equal to the minimum of"),
        (
            "exclusiveMaximum",
            lambda limit: value >= limit,
            "greater than or equal to the maximum of",
        ),
        ("multipleOf", lambda step: value % step, "not a multiple of"),
    ):
        if word in schema and wrong(schema[word]):
            raise Invalid(f"{value!r} is {text} {schema[word]!r}")


def _check_array(value, schema):
    if len(value) < schema.get("minItems", 0):
        raise Invalid(f"{value!r} is too short")
    if len(value) > schema.get("maxItems", len(value)):
        raise Invalid(f"{value!r} is too long")
    if schema.get("uniqueItems") and any(value[i] in value[:i] for i in range(len(value))):
        raise Invalid(f"{value!r} has non-unique elements")
    if isinstance(schema.get("items"), dict):
        for item in value:
            _check(item, schema["items"])


def _check_object(value, schema):
    for name in schema.get("required", ()):
        if name not in value:
            raise Invalid(f"{name!r} is a required property")
    known = schema.get("properties", {})
    for name, item in value.items():
        if name in known:
            _check(item, known[name])
        elif schema.get("additionalProperties") is False:
            raise Invalid(f"Additional properties are not allowed ({name!r} was unexpected)")


def _passes(value, schema):
    try:
        _check(value, schema)
    except Invalid:
        return False
    return True


def _check_choices(value, schema):
    if "anyOf" in schema and not any(_passes(value, one) for one in schema["anyOf"]):
        raise Invalid(f"{value!r} is not valid under any of the given schemas")
    if "oneOf" in schema and sum(_passes(value, one) for one in schema["oneOf"]) != 1:
        raise Invalid(f"{value!r} is not valid under exactly one of the given schemas")
    for one in schema.get("allOf", ()):
        _check(value, one)
    if "not" in schema and _passes(value, schema["not"]):
        raise Invalid(f"{value!r} should not be valid under {schema['not']!r}")
