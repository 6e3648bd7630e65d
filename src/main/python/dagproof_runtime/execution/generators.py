"""Callables that are generators: what they yield is metadata of their outlets."""

from ..shared.arguments import is_generator


def call(func, outlet_events, /, *args, **kwargs):
    """Call `func`; what a generator yields is metadata of its outlets, its return the result.

    `outlet_events` is a function that gives the accessors, called only for generators.
    """
    if not is_generator(func):
        return func(*args, **kwargs)
    running = func(*args, **kwargs)
    while True:
        try:
            item = next(running)
        except StopIteration as end:
            return end.value
        from .events import take_metadata

        take_metadata(item, outlet_events())
