if a: pass
if a: x; y; z;
if a:
    pass
elif b:
    pass
elif c: pass
else:
    pass
if a:
    if b:
        pass
    else:
        pass
if a:
    pass
else:
    if b:
        pass
if (a := b): pass
while a: pass
while a:
    break
    continue
else:
    pass
while (a := b): pass
for a in b: pass
for a, b in c: pass
for a, in b: pass
for (a, b) in c: pass
for [a, *b] in c: pass
for *a, b in c: pass
for a.b in c: pass
for a[0] in b: pass
for a in b, c: pass
for a in *b, c: pass
for a in (yield_): pass
for (a) in b:
    pass
else:
    pass
for x in lambda: 1, 2: pass
try:
    pass
except:
    pass
try:
    pass
except A:
    pass
except (A, B) as e:
    pass
except a.b as e: pass
else:
    pass
finally:
    pass
try:
    pass
finally:
    pass
try: pass
except A if b else C: pass
try:
    pass
except* A:
    pass
except* (B, C) as e:
    pass
except *D: pass
with a: pass
with a as b: pass
with a as b, c as d, e: pass
with a as (b, c): pass
with a as [b, c]: pass
with a as b.c, d as e[0]: pass
with (a): pass
with (a) as b: pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b,): pass
with (a as b, c, d as e): pass
with (
    open(a) as b,
    open(c) as d,
):
    pass
with (a), (b): pass
with (a).b as c: pass
with (a)(b): pass
with (yield_): pass
with (a if b else c) as d: pass
with (a := b): pass
with (a := b, c): pass
with (*a, b): pass
with (a for a in b): pass
with (): pass
with (a,): pass
with a, (b): pass
with a if b else c: pass
assert a
assert a, b
assert (a, b)
raise
raise a
raise a from b
raise a(b) from None
pass
