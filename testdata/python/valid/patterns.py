match x:
    case 1: pass
    case -1: pass
    case 1.5: pass
    case -1.5: pass
    case 1j: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case 'a': pass
    case 'a' 'b': pass
    case b'a': pass
    case None: pass
    case True | False: pass
    case a.b: pass
    case a.b.c: pass
    case name: pass
match x:
    case _: pass
match x:
    case 1 | 2 | 3: pass
    case (1 | 2): pass
    case (1): pass
    case a as b: pass
    case 1 | 2 as b: pass
    case (a as b): pass
    case []: pass
    case [a]: pass
    case [a,]: pass
    case [a, b, *c]: pass
    case [*_]: pass
    case [a, [b, (c, d)]]: pass
    case (): pass
    case (a,): pass
    case (a, b): pass
    case (*a, b): pass
    case a,: pass
    case a, b: pass
    case *a, b: pass
    case a, *_: pass
    case {}: pass
    case {'a': b}: pass
    case {'a': b, 1: c, -1: d, None: e, a.b: f, 1+2j: g,}: pass
    case {**rest}: pass
    case {'a': 1, **rest}: pass
    case {'a': {'b': c}}: pass
    case A(): pass
    case A(a): pass
    case A(a, b,): pass
    case A(x=a): pass
    case A(a, x=b, y=c,): pass
    case a.B(c): pass
    case A(B(c), D(e=f)): pass
    case A(x=1 | 2 as y): pass
    case a if b: pass
    case a if b if c else d: pass
    case a if (b := c): pass
    case _:
        pass
match x, y:
    case _: pass
match x,:
    case _: pass
match *x, y:
    case _: pass
match (x):
    case _: pass
match [x]:
    case _: pass
match {x: y}:
    case _: pass
match -x:
    case _: pass
match not x:
    case _: pass
match x := y:
    case _: pass
match lambda: x:
    case _: pass
match match:
    case case:
        match case:
            case match: pass
match (x, y):
    # a comment
    case 1:

        pass

    case 2:
        pass
    # another
match f(x)[0].y:
    case (a.b
          | c.d): pass

# Names, for all that
match = 1
case = 2
type = 3
match(x)
match[x]
match.x
match (x), y
match * x
match - x
match
match, case
case(x)
case[x]
type(x)
type[x]
type.x
type, x
type: int = 1
match: int
print(match, case, type, _)
match in x
match is x
match if x else y
x = match
def match(case, type): pass
class type: pass
for match in case: pass
lambda match: case
with match as case: pass
