x = 1
y = 2
if x:
    y

    z
      w = 1
    v
# comment
foo(a, b)
