def f():
    pass


def f(a, b=1, *args, c, d=2, **kwargs) -> int:
    """Docstring."""
    return a


def f(a, /, b, *, c): ...
def f(a, b=1, /, c=2, *, d, e=3): ...
def f(a, /): return a
def f(*, a): return
def f(*args): return 1, 2
def f(**kwargs): return *args, 1
def f(*args: int, **kwargs: str) -> None: pass
def f(a: int, b: "str" = "x", *c: *Ts, d: (yield_) = 1): pass
def f(a,): pass
def f(*a, b,): pass
def f(**a,): pass
def f(
    a,  # first
    # second
    b=(1, 2),
):
    pass
def f(): x = 1; y = 2; return x
def f(a=lambda: 1, b=[x for x in y]): pass


@decorator
def f():
    pass


@decorator.attr
@decorator(1, x=2)
@(lambda f: f)
@decorators[0].attr
@(yield_ := decorator)
@x if y else z
# a comment between
def f():
    pass


@decorator
class C:
    pass


def generator():
    yield
    yield 1
    yield 1, 2
    yield *a, b
    x = yield
    x = yield 1
    x += yield
    x: int = yield 1
    yield from y
    x = y = yield from z
    (yield)
    f((yield), (yield 1))
    [(yield)]
    print((yield from x))
    await_ = lambda: (yield)
    return (yield)


async def coroutine():
    await x
    await x.y(z)
    y = await x
    await x ** 2
    -await x
    await (await x)
    async with a as b, c:
        pass
    async with (a as b, c as d,):
        pass
    async for x in y:
        pass
    else:
        pass

    async def inner(): pass
    return await x


@decorator
async def coroutine():
    yield 1


def scopes():
    global a
    global b, c

    def inner():
        nonlocal x
        nonlocal y, z
