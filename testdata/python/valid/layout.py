# A comment first


# and after blank lines
x = 1 ; y = 2;
if x: y; z

if x:

    # indented comment
  # comment at an odd place
    y

# comment at column 0 in a block

    z
    # last comment of the block
# not of the block
if x:
 one = 1
 if y:
        eight = 8
 back = 1
x = [
    1,

    # comment
    2,
        3,
]
x = 1 + \
    2
if x and \
   y:
    pass
x = \
    1
\
x = 2
assert x, \
    y
def f():
    x = """
  not indented
"""
    return x
class A:

    def f(self):

        pass


    def g(self): pass
    
    
for x in y:
    pass   
	
# a tab above, blanks above that
x = (  # comment
    1
)  # comment
f(a)   ;   g(b)  # comment
if x: pass  # comment
else: pass
x=1;y=2
x =	1	+	2
