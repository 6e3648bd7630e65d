"""Which of the available keyword arguments a callable wants (Airflow's `determine_kwargs`)."""

VARPOSITIONAL = 0x04
VARKEYWORDS = 0x08
GENERATOR = 0x20


def code_of(func):
    """The code object of a plain function and how many leading parameters are bound; or None."""
    bound = 0
    if hasattr(func, "__func__"):  # a bound method
        func = func.__func__
        bound = 1
    code = getattr(func, "__code__", None)
    if code is None or hasattr(func, "__wrapped__") or hasattr(func, "__signature__"):
        return None
    return code, bound


def parameters(func):
    """(names in order without `*args`/`**kwargs`, whether there is `**kwargs`)."""
    found = code_of(func)
    if found is not None:
        code, bound = found
        names = code.co_varnames[bound : code.co_argcount + code.co_kwonlyargcount]
        return names, bool(code.co_flags & VARKEYWORDS)
    import inspect

    every = inspect.signature(func).parameters.values()
    names = [one.name for one in every if one.kind not in (one.VAR_KEYWORD, one.VAR_POSITIONAL)]
    return tuple(names), any(one.kind == one.VAR_KEYWORD for one in every)


def determine_kwargs(func, args, kwargs):
    """The part of `kwargs` that `func` accepts besides the positional `args`."""
    names, wildcard = parameters(func)
    for name in _positional(func, len(args)):
        if name in kwargs:
            raise ValueError(
                f"The key {name!r} in args is a part of kwargs and therefore reserved."
            )
    if wildcard:
        return {key: kwargs[key] for key in kwargs}
    return {name: kwargs[name] for name in names if name in kwargs}


def _positional(func, count):
    """Names that the first `count` arguments take; in 2.x those behind `*args` count, too."""
    if not count:
        return ()
    from .versions import profile

    found = code_of(func)
    if found is None:
        import inspect

        every = inspect.signature(func).parameters.values()
        names = [one.name for one in every if one.kind != one.VAR_KEYWORD]
        own = sum(one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD) for one in every)
    else:
        code, bound = found
        own = code.co_argcount - bound
        names = list(code.co_varnames[bound : code.co_argcount + code.co_kwonlyargcount])
        if code.co_flags & VARPOSITIONAL:
            place = code.co_argcount + code.co_kwonlyargcount
            names.insert(own, code.co_varnames[place])
    return names[:count] if profile() < (3, 0) else names[: min(count, own)]


def is_generator(func):
    """Whether calling `func` makes a generator."""
    found = code_of(func)
    if found is not None:
        return bool(found[0].co_flags & GENERATOR)
    import inspect

    return inspect.isgeneratorfunction(func)
