"""Assignments of all kinds."""

x = 1
a = b = c = 2
a, b = b, a
a, = [1]
(a, b), [c, *d] = (1, 2), [3, 4, 5]
*head, tail = range(5)
head, *tail = [1]
[] = ()
() = []
(((grouped))) = 1
(a.b) = (a[0]) = 3
obj.attr.deep = 4
table[key] = table["k", 1] = 5
table[1:2] = [6]
table[(1)] = table[(1, 2)] = table[(1), 2] = table[1,] = 7
x += 1
x -= 1
x *= 2
x /= 2
x //= 2
x %= 2
x **= 2
x @= y
x &= 1
x |= 2
x ^= 3
x <<= 1
x >>= 1
obj.attr += yield_free
table[0] += 1, 2
(x) += 3

n: int
n: int = 5
(n): int = 6
obj.attr: "str" = "s"
table[0]: dict[str, int] = {}
n: tuple = 1, 2
n: tuple = 1, *rest

if (size := len(x)) > 10 and (other := size) > 5:
    pass
print(y := 5, (z := 6))
f(a=(b := 1))
[last := i for i in range(5)]
x[i := 0]
{k := "key", v := "value"}
del x
del a, b
del (a, b), [c], obj.attr, table[0]
del (x)
del x,
