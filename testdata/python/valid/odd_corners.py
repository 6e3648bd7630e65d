x = (yield a, b,)
x = (yield)
x[*a or b]
x[*not a, c]
x[*a if b else c]
x[*lambda: 1]
f(a := x for x in y)
f(a := 1, *b, c=2, **d)
f(c=2, *b)
f"{x!r
}"
f"{x!r  # why
  :>{width}}"
with ((a := b),):
    pass
with ((a := b), c):
    pass
with (a := b, c):
    pass
{(a := 1): 2}
{**(a or b), **c | d}
x = f'a' ''
x = '' f'a'
x = 'a' '' f'{b}'
x = f'{a}' '' 'b'
x = '' f'{a}' ''
if a:
\
    x
if a:
    x
\
    y
  \
\
# comment
if a:
    \
x
