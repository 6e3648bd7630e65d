"""An exception as the engine's `error`: kind, message, the user's frames, causes, a hint."""

import os

RUNTIME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# jinja2 raises there again what it caught in a template
JINJA = os.path.join("jinja2", "environment.py")
MAX_MESSAGE = 20000
MAX_CAUSES = 8


def describe(error, depth=0):
    """The protocol's `error` for an exception; frames are outermost first."""
    described = {
        "kind": kind(error),
        "message": message(error),
        "frames": frames(error.__traceback__),
        "cause": None,
        "hint": None,
    }
    described["frames"] += getattr(error, "user_frames", ())
    inner = getattr(error, "inner_error", None)  # what happened in an environment: virtualenv
    if inner is not None:
        described["cause"] = inner
    else:
        cause = error.__cause__
        if cause is None and not error.__suppress_context__:
            cause = error.__context__
        if cause is not None and depth < MAX_CAUSES:
            described["cause"] = describe(cause, depth + 1)
    from .hints import hint

    described["hint"] = getattr(error, "user_hint", None) or hint(error, described)
    return described


def kind(error):
    """The class name as a traceback shows it: without `builtins`."""
    cls = type(error)
    if cls.__module__ in ("builtins", "__main__") or cls.__module__.startswith("unusual_prefix"):
        return cls.__qualname__
    if cls.__module__.startswith(("airflow.", "dagproof_runtime.")):
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


def message(error):
    """The text of an exception, whatever its __str__ does."""
    try:
        if isinstance(error, SystemExit):
            return f"Task exited with code {error.code}"
        text = str(error)
        field = getattr(error, "template_field", None)
        if field is not None:
            text = f"in {field}: {text}"
    except Exception as broken:
        text = f"<the text of the exception failed: {type(broken).__name__}>"
    return text if len(text) <= MAX_MESSAGE else text[:MAX_MESSAGE] + "..."


def frames(traceback):
    """The frames of a traceback without those of this runtime."""
    found = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if not _ours(code.co_filename):
            found.append(_frame(code.co_filename, traceback.tb_lineno, code.co_name))
        traceback = traceback.tb_next
    return found


def trim(error, depth=0):
    """Take this runtime's frames out of the tracebacks of an exception and of its causes."""
    from types import TracebackType

    kept = []
    trace = error.__traceback__
    while trace is not None:
        if not _ours(trace.tb_frame.f_code.co_filename):
            kept.append(trace)
        trace = trace.tb_next
    trimmed = None
    for found in reversed(kept):
        trimmed = TracebackType(trimmed, found.tb_frame, found.tb_lasti, found.tb_lineno)
    error.__traceback__ = trimmed
    for cause in (error.__cause__, error.__context__):
        if cause is not None and depth < MAX_CAUSES:
            trim(cause, depth + 1)
    return error


def _ours(path):
    return path.startswith((RUNTIME, "<frozen ")) or path.endswith(JINJA)


def _frame(path, line, function):
    return {"file": path, "line": line, "function": function, "text": source_line(path, line)}


def source_line(path, line):
    """The text of a line of a source file without its indentation, or None."""
    import linecache

    text = linecache.getline(path, line).strip()
    return text or None
