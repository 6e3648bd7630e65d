a + b - c * d / e // f % g @ h
-a ** -b ** c
-a ** b
+a - -b + ~c
not a
not not a
not a == b
a or b or c
a and b and c
a or b and c or not d
(a or b) and (c or d)
a or (b or c)
(a and b) and c
a < b < c
a < b <= c == d != e >= f > g
a is b is not c in d not in e
(a < b) < c
a < (b < c)
a | b ^ c & d << e >> f
((a))
(a + b) * c
a + (b * c)
(a) + (b)
-(a)
(-a) ** (b)
a if b else c
a if b else c if d else e
(a if b else c) if d else e
a if (b if c else d) else e
lambda: 0
lambda x: x
lambda x, y=1, *args, z, w=2, **kwargs: (x, y)
lambda *, k: k
lambda a, /, b: a
lambda x: lambda y: x + y
lambda: (yield_value)
lambda: 1 if a else 2
lambda *a, **k: a or k
a if b else lambda: c
[lambda: a, b]
a is not b
a is (not b)
a not in b
not a in b
1 if x else 2,
1, 2
(1,)
()
*a, b
(*a, *b)
await_ = 1
a @ b
a ** b ** c
2 ** -1
a<b>c
a<-b
x = a if b else c, d
x = not a, not b
