[x for x in y]
[x for x in y if x]
[x for x in y if x if not x]
[x for x in y for z in x]
[x for x in y if x for z in x if z]
{x for x in y}
{k: v for k, v in items}
{k: v for (k, v) in items if k}
(x for x in y)
sum(x for x in y)
sum((x) for x in y)
sum((x for x in y))
[(x, y) for x, y in z]
[x for x, in z]
[x for *x, y in z]
[x for x.attr in z]
[x for x[0] in z]
[x for x in a or b]
[x for x in (a if b else c)]
[x for x in lambda_]
[x for x in y if (lambda: x)]
[x if x else y for x in z]
[lambda: x for x in y]
[[y for y in x] for x in z]
[x := y for y in z]
[y for x in z if (y := x)]
{x: [y for y in x] for x in z}
((x) for (x) in (y))
[x
 for x in y
 if x]


async def f():
    [x async for x in y]
    [x async for x in y if x async for z in x]
    {x async for x in y}
    {x: x async for x in y}
    (x async for x in y)
    return [await x for x in y if await x]
