'a'
"a"
'''a'''
"""a"""
''
""
''''''
""""""
'a"b'
"a'b"
'''a'b''c"d'''
"""a"b""c'd"""
'\''
"\""
'\\'
'a\
b'
'''a
b'''
'\a\b\f\n\r\t\v\0\00\000\7\77\377\08'
'\x41\u0041\U00000041\N{LATIN SMALL LETTER A}'
'\N{latin small letter a}\N{NULL}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GAG}\N{VS17}\N{LF}'
'\ud800'
'\q\ \%\é'
r'\n\x'
R'\''
r'''\'''
'''
u'a'
U'a'
b'a'
B'\x00\xff\n\'\u0041\N{x}'
br'\x'
bR'\x'
Br'\x'
rb'\x'
rB'\x'
Rb'\x'
b'''a
b'''
b'\777'
'a' 'b'
'a' "b" '''c'''
('a'
 'b'
 'c')
b'a' b'b'
u'a' 'b' r'\c'
'a' \
    'b'
'é ü 中 😀'
'''é
中''' 'x'
x = 'é'; y = '😀'; z = 1
