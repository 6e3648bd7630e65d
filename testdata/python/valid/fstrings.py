f''
f'a'
F"a"
f'''a'''
f'{a}'
f'a{b}c'
f'{a}{b}'
f'{{}}'
f'{{a}}{b}{{c}}'
f'{a!r}{b!s}{c!a}'
f'{a:>10}{b!r:x}{c:}'
f'{a:{b}}'
f'{a:{b}.{c}}'
f'{a:{b:{c}}}'
f'{a:{b!r}}'
f'{a=}'
f'{a = }'
f'{ a = !r:>5}'
f'{a=!s}'
f'{a=:x}'
f'{a + b=}'
f'{a == b}{a != b}{a <= b}{a >= b}'
f'{(lambda x: x)}'
f'{a if b else c}'
f'{(a := b)}'
f'{a:=5}'
f'{a,}{a, b}{*a, b}'
f'{[x for x in y]}'
f'{ {1: 2} }'
f'{ {x for x in y} }'
f'{yield_}'
f'{a["b"]}'
f'{a['b']}'
f"{a["b"]}"
f'{f'{f'{a}'}'}'
f'{'\n'.join(a)}'
f'{
    a
}'
f'{a
   + b}'
f'''{
    a  # comment
}'''
f'''{
    a = # comment
}'''
f'''a
{b}
c{d
}
'''
f'''{a:
}'''
f'''{a!r:>{
    b
}}'''
f'\n{a}\t'
f'\N{LATIN SMALL LETTER A}{a}'
f'\{a}'
f'\{{a}}'
rf'\n{a}\N{b}'
fr'\{a}'
Rf'{a:\n}'
f'{a:\n}'
f'a' 'b'
'a' f'b'
'a' f'{b}' 'c'
f'{a}' f'{b}'
f'{a}' '{b}'
'a' 'b' f'c' 'd' f'{e}' 'f'
('a'
 f'{b}'
 'c')
'' f'{a}' ''
f'é{ü}中'
f'{é=}'
f"{x:%Y-%m-%d}"
f"{x!r:^{width}.{precision}}"
f"{'a' 'b'}"
f"{a:{'>'}{10}}"
f'{a}' 'é' f'{b:é}'
f"{lambda_:x}"
f"{a[b:c]}"
f"{(a, b)[0]:>{c[1:2]}}"
f"{a}}}{{{b}"
