None
True
False
...
name
_
__dunder__
0
00
0_0
1_000_000
0xFF_ff
0o17
0O_17
0b1010
0B_1
9999999999999999999999999999999
0xffffffffffffffffffffffffffffffff
1.5
1.
.5
1e10
1E-5
1_0.0_1e+1_0
1e400
0.1
5e-324
1.7976931348623157e308
09.5
0e0
1j
1.5J
.5j
1e10j
0777j
1if x else 2
1or 2
0x1for x in y
[1]
[1, 2, 3,]
[*a, *b]
[]
{}
{1}
{1, 2,}
{*a, *b}
{1: 2}
{1: 2, **a, "b": c,}
{**a}
{a: b if c else d}
{lambda: 1: lambda: 2}
{a: (yield_)}
(a)
((a, b), c)
a.b.c
a. b
1 .real
1..real
1.0.real
a[0][1]
a[0:1]
a[:]
a[::]
a[1:]
a[:1]
a[::2]
a[1:2:3]
a[1:2, 3]
a[1:2, ::3, ...]
a[b, *c]
a[*b]
a[*b,]
a[(b, c)]
a[(b), c]
a[(b)]
a[((b), c)]
a[b,]
a[lambda: 1]
a[b if c else d:e]
f()
f(a)
f(a,)
f(a, b, *c, d, *e, k=1, *g, **h, m=2, **n)
f(**a, b=1)
f(*a, b)
f(x for x in y)
f((x for x in y), 1)
f(a)(b)(c)
f(a.b[c](d))
f(a := 1, b)
f(a=lambda: 1, b=1 if c else 2)
f(*a or b, **c or d)
f(*not_a, **{})
(f)(a)
(f(a))
f(
    a,  # a comment
    b=c,
)
a.b(c).d[e](f).g
"a".join(b)
[a][0]
{a: b}[a]
(a, b)[0]
(lambda: 1)()
(a).b
