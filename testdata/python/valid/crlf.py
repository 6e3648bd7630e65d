x = 1
if x:
    y = """a
b"""
    z = f"""{
        x
    }
    """

# comment
foo(a,
    b)
w = "a\
b"
v = 1 + \
    2
