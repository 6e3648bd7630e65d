# Python 3.8 to 3.11 in what later versions changed around it.
x = {"a": 1}; print(f"{x['a']}")
async def f():
    async with a: pass
    async for b in c: pass
print("a" % b, file=sys.stderr)
@a.b.c(d)
def f(a, /, *, b): pass
with open(a) as b, \
     open(c) as d:
    pass
for x in 1, 2, 3: pass
def f() -> "int": return (1, 2)
x = yield_, 1
exec("x")
print = 1
async_ = await_ = 1
nonlocal_ = 1
"%s" % (a,)
x = a if b else(c)
x = 1if a else 2
x = [1for y in z]
