"""The context of the task that runs in this process, for `get_current_context`."""

_CONTEXTS = []


def push(context):
    """Make `context` the current one until `pop`."""
    _CONTEXTS.append(context)


def pop():
    """Restore the context that was current before the last `push`."""
    return _CONTEXTS.pop()


def peek():
    """The current context, or None outside a task."""
    return _CONTEXTS[-1] if _CONTEXTS else None
