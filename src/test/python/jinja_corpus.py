#!/usr/bin/env python3
"""Writes testdata/jinja/templates.json: templates, and what Jinja says of each.

usage: jinja_corpus.py > testdata/jinja/templates.json      (with a Python that has Jinja 3.1 and Airflow's settings of it)

Each row is [template, message or null, line or null]. Templates come from lists of good pieces, from pieces
with one character or token taken away or doubled, and from a few written out. The environment is Airflow's: Jinja's
default delimiters, StrictUndefined, the extension jinja2.ext.do. Unknown filters and tests are not refused here: which
there are is no question of syntax.
"""
import json
import random
import re
import sys

import jinja2

EXPRESSIONS = """
ds
ds.x.y[0]
ti.xcom_pull(task_ids='a', key="b")
macros.ds_add(ds, -1)
params['x'] if params.x else 'none'
a if b
1 + 2 * 3 ** -4 // 5 % 6 - 7 / 8
a ~ b ~ 'c'
not a and b or not c
a < b <= c != d
a in [1, 2, 3,]
a not in (1, 2)
(1,)
()
1, 2
{}
{'a': 1, b: [2], 3: {4: 5}}
[x, y]
a[1:2], a[:], a[::2], a[1:], a[:1:], a[1, 2]
a.0.1
x | default('y', true) | upper | f.g(1, k=2)
x is defined
x is not none and y is divisibleby 3
x is divisibleby(3) or y is sameas none
'a' 'b' "c\\"d\\n"
-1 | abs
+a.b()
f(*args, **kwargs)
f(a, b=1, *c, **d)
f(1,)
1_000 + 0x1F + 0b01 + 0o17 + 1.5e10 + 2e-3 + 1_0.0_1
true and True and none or None
a.b(c)(d)[e]
(a | f)(1)
a is b.c
x is in [1]
""".strip().splitlines()

STATEMENTS = """
{% for x in xs %}{{ x }}{% endfor %}
{% for k, v in d.items() if v recursive %}{{ loop.index }}{% else %}no{% endfor %}
{% for (a, b) in c %}{% endfor %}
{% for x in a, b %}{% endfor %}
{% if a %}1{% elif b %}2{% elif c %}3{% else %}4{% endif %}
{% if a, b %}{% endif %}
{% if a: %}x{% endif %}
{% set x = 1 %}{{ x }}
{% set a, b = 1, 2 %}
{% set ns.x = 3 %}
{% set x %}text{% endset %}
{% set x | upper | trim %}text{% endset %}
{% with a = 1, b = 2 %}{{ a }}{% endwith %}
{% with %}{% endwith %}
{% macro m(a, b=1, c='x') %}{{ a }}{{ caller() }}{% endmacro %}
{% call m(1) %}x{% endcall %}
{% call(a, b=2) m(1) %}x{% endcall %}
{% filter upper %}x{% endfilter %}
{% filter replace('a', 'b') | trim %}x{% endfilter %}
{% block a %}x{% endblock %}
{% block b scoped %}x{% endblock b %}
{% block c required %} {# c #} {% endblock %}
{% include 'a.sql' %}
{% include ['a', 'b'] ignore missing with context %}
{% include x without context %}
{% import 'a' as b %}
{% import 'a' as b with context %}
{% from 'a' import b, c as d %}
{% from 'a' import b with context %}
{% from 'a' import b, %}
{% extends 'base' %}
{% do x.append(1) %}
{% do 1, 2 %}
{% autoescape true %}x{% endautoescape %}
{% print 1, x %}
{% raw %}{{ a {% b {# c {% endraw %}
{%- raw -%} {{ {%- endraw +%}
{# comment {{ x #}
{#- c -#}
{%- if a -%} x {%+ else +%} y {%- endif %}
a {{- b -}} c
x {#- c -#}  y
""".strip().splitlines()

WRITTEN = [
    "", "{", "}", "{{", "}}", "{%", "%}", "{#", "#}", "{{ }}", "{% %}", "{{", "{{ a", "{{ a }", "{{ a } }", "{{ a }}}", "{ds}",
    "{{{ a }}}", "{{ {'a': 1} }}", "{{ {'a': {'b': 1}} }}", "{{ {'a': 1}}}", "{{ {1: {2: 3}}}}", "${#a[@]}", "${a[@]}", "{#}", "{##}", "{# #", "{#-#}",
    "{% raw %}", "{% raw %}x", "{% raw %}{% endraw", "{% raw x %}{% endraw %}", "{% endraw %}", "{%raw%}{{%endraw%}", "{% rawx %}",
    "{{ 'a }}", "{{ \"a }}", "{{ 'a\\' }}", "{{ '\\x4' }}", "{{ '\\u12' }}", "{{ '\\N{}' }}", "{{ '\\q' }}", "{{ '\\U00110000' }}",
    "{{ a ! b }}", "{{ a & b }}", "{{ a $ b }}", "{{ a @ b }}", "{{ a ? b : c }}", "{{ a; b }}", "{{ a = b }}", "{{ a := b }}", "{{ a \\ b }}", "{{ `a` }}", "{{ a && b }}", "{{ a || b }}",
    "{{ ) }}", "{{ (] }}", "{{ [) }}", "{{ {) }}", "{{ (a }}", "{{ [a }}", "{{ a) }}", "{{ f(a }}", "{{ f(a b) }}", "{{ f(a=1, b) }}", "{{ f(*a, *b) }}", "{{ f(**a, b=1) }}", "{{ f(**a, *b) }}", "{{ f(,) }}",
    "{{ a b }}", "{{ a. }}", "{{ a.'b' }}", "{{ a.1.5 }}", "{{ 1.e }}", "{{ .5 }}", "{{ 5. }}", "{{ 07 }}", "{{ 0_0 }}", "{{ 1__0 }}", "{{ 0x }}", "{{ 1a }}", "{{ 1.5.5 }}",
    "{{ a | }}", "{{ a | 1 }}", "{{ a | b. }}", "{{ a is }}", "{{ a is not }}", "{{ a is b is c }}", "{{ a is 1 }}", "{{ a is b c }}", "{{ a is b.c d }}",
    "{{ [x for x in y] }}", "{{ {x} }}", "{{ {1: } }}", "{{ {1 2} }}", "{{ {, } }}", "{{ [,] }}", "{{ [1 2] }}", "{{ lambda: 1 }}", "{{ f\"x\" }}", "{{ a if }}", "{{ a if b else }}", "{{ if a }}", "{{ not }}", "{{ a not b }}", "{{ a not in }}",
    "{{ a[1:2:3:4] }}", "{{ a[] }}", "{{ a[1,] }}", "{{ a[ }}", "{{ é }}", "{{ ñandú }}", "{{ 名前 }}", "{{ a² }}", "{{ a }}\n\n", "\n\n{{ a b }}", "{{ a\n b }}", "\r\n{{ a b }}", "a\rb{{ c d }}",
    "{% foo %}", "{% if %}", "{% if a %}", "{% if a %}{% endfor %}", "{% for %}", "{% for x %}", "{% for x in %}", "{% for x in y %}", "{% for 1 in y %}{% endfor %}", "{% for a.b in y %}{% endfor %}", "{% for x y in z %}",
    "{% for x in y %}{% if a %}{% endfor %}{% endif %}", "{% for x in y %}{% else %}{% else %}{% endfor %}", "{% if a %}{% else %}{% elif b %}{% endif %}", "{% else %}", "{% endif %}", "{% endfor %}", "{% break %}", "{% continue %}", "{% trans %}", "{% debug %}", "{% elif x %}", "{% elseif x %}", "{% else if x %}",
    "{% set %}", "{% set x %}", "{% set x = %}", "{% set 1 = 2 %}", "{% set none = 2 %}", "{% set x + 1 = 2 %}", "{% set (a.b) = 2 %}", "{% set (a + b) = 2 %}", "{% set [a] = 2 %}", "{% set a, 1 = 2 %}", "{% set a.b.c = 2 %}", "{% set f() = 2 %}", "{% set x == 1 %}",
    "{% with a %}{% endwith %}", "{% with a = 1 b = 2 %}{% endwith %}", "{% with 1 = 2 %}{% endwith %}", "{% macro %}{% endmacro %}", "{% macro m %}{% endmacro %}", "{% macro m(a=1, b) %}{% endmacro %}", "{% macro m(1) %}{% endmacro %}", "{% macro m(a b) %}{% endmacro %}", "{% macro none() %}{% endmacro %}", "{% macro m(a,) %}{% endmacro %}",
    "{% call m %}{% endcall %}", "{% call() m() %}{% endcall %}", "{% filter %}{% endfilter %}", "{% filter 1 %}{% endfilter %}", "{% block %}{% endblock %}", "{% block a-b %}{% endblock %}", "{% block a %}{% endblock b %}", "{% block a %}{% endblock %}{% block a %}{% endblock %}", "{% block a required %}x{% endblock %}", "{% block a required %}{% if x %}{% endif %}{% endblock %}",
    "{% include %}", "{% import 'a' %}", "{% import 'a' as 1 %}", "{% import 'a' as none %}", "{% from 'a' %}", "{% from 'a' import %}", "{% from 'a' import 1 %}", "{% from 'a' import _x %}", "{% from 'a' import b c %}", "{% from 'a' import b as %}", "{% extends %}", "{% if a %}{% extends 'x' %}{% endif %}", "{% for a in b %}{% extends 'x' %}{% endfor %}", "{% macro m() %}{% extends 'x' %}{% endmacro %}",
    "{% do %}", "{% print %}", "{% print a b %}", "{% autoescape %}{% endautoescape %}", "{% 'a' %}", "{% 1 %}", "{% if a %}}{% endif %}", "{% if a }}x{% endif %}", "{{ a %}", "{% set x = 1 }}", "{%if a%}{%endif%}", "{{a}}{{b}}", "{{-a-}}", "{{+a}}", "{{ a +}}", "{% if a +%} x {% endif %}", "{{- }}", "{%- -%}", "{{ a -}}", "{{ a - }}", "{{ a --}}",
]


def environment():
    env = jinja2.Environment(undefined=jinja2.StrictUndefined, extensions=["jinja2.ext.do"], cache_size=0)
    return env


class Anything(dict):
    """Every name is there."""

    def get(self, key, default=None):
        return lambda *a, **k: ""

    def __contains__(self, key):
        return True

    def __getitem__(self, key):
        return lambda *a, **k: ""


def judge(env, template):
    try:
        env.compile(template)
    except jinja2.TemplateSyntaxError as error:
        return [template, error.message, error.lineno]
    except SyntaxError:  # of the Python that Jinja makes; rare, and no question of the grammar
        return None
    return [template, None, None]


def mutations(text, rng, count):
    tokens = re.findall(r"\w+|\s+|[{}%#]{2}|.", text)
    for _ in range(count):
        copy = list(tokens)
        i = rng.randrange(len(copy))
        kind = rng.randrange(4)
        if kind == 0:
            del copy[i]
        elif kind == 1:
            copy.insert(i, copy[i])
        elif kind == 2:
            j = rng.randrange(len(copy))
            copy[i], copy[j] = copy[j], copy[i]
        else:
            copy = copy[:i]
        yield "".join(copy)


def main():
    rng = random.Random(7)
    env = environment()
    env.filters = Anything()
    env.tests = Anything()
    templates = list(WRITTEN)
    good = ["{{ " + e + " }}" for e in EXPRESSIONS] + STATEMENTS
    templates += good
    for text in good:
        templates += mutations(text, rng, 14)
    for _ in range(150):
        text = rng.choice(good) + "\n" + rng.choice(good)
        templates += mutations(text, rng, 1)
    rows = []
    for template in dict.fromkeys(templates):
        row = judge(env, template)
        if row is not None:
            rows.append(row)
    sys.stdout.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main()
