"""Variables and connections: what tasks change of them, later tasks see.

The process from which tasks are forked has them; a task asks it.
"""

VARIABLES = {}
CONNECTIONS = {}


def answer(request):
    """The reply to a request such as `variable_set`: {"value": what was there before}.

    `connection_all` gives the whole table, by id.
    """
    kind, _, operation = request["type"].partition("_")
    table = VARIABLES if kind == "variable" else CONNECTIONS
    key = request["key"]
    found = dict(table) if operation == "all" else table.get(key)
    if operation == "set":
        table[key] = request["value"]
    elif operation == "delete":
        table.pop(key, None)
    return {"value": found}


def ask(kind, key, value=None):
    """The value of such a request, answered here if this is no task."""
    from ..shared.current import peek

    request = {"type": kind, "key": key, "value": value}
    context = peek()
    return (answer(request) if context is None else context["ti"].channel.request(request))["value"]
