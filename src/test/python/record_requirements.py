#!/usr/bin/env python3
"""Records what packaging.requirements.Requirement makes of many texts, in testdata/requirements/packaging.json:

    python3 -m pip install packaging==26.3
    python3 src/test/python/record_requirements.py

A row has the text and either what was read (name, extras, specifiers, url, marker) or the error's first line.
"""
import json
from pathlib import Path

import packaging
from packaging.requirements import InvalidRequirement, Requirement

TARGET = Path(__file__).parents[3] / "testdata" / "requirements" / "packaging.json"

NAMES = ["six", "A", "a1", "0x", "zope.interface", "ruamel.yaml", "foo_bar", "foo-bar.baz_1", "Foo--Bar", "a_", "a-", "a.",
         "-a", "_a", ".a", "é", "aé", "a b", "a,b", "a/b", "/opt/a", "./a", "a:b", "a\u00a0b", "a\nb", "a\\", "a#b", "", " ", "\t",
         "  six  ", "\tsix\t", "\nsix", "six\n", "\"six\"", "'six'", "git+https://host/a.git", "https://host/a.whl", "a.whl",
         "-r x.txt", "--pre", "-e .", "pip install six", "six pandas", "six;pandas", "six|pandas", "six&", "six!", "{{ x }}", "$X", "${X}"]
OPERATORS = ["==", "===", "!=", "~=", "<", "<=", ">", ">=", "=", "=>", "=<", "<>", "~", "!", "^", "~>", "====", "= ="]
VERSIONS = ["1", "1.0", "1.0.0.0", "v1.0", "V1", "1!2.0", "1.0a1", "1.0.a.1", "1.0-alpha-1", "1.0b", "1.0c2", "1.0rc1", "1.0RC1", "1.0pre1",
            "1.0preview", "1.0.post1", "1.0-1", "1.0-rev2", "1.0r3", "1.0.dev1", "1.0dev", "1.0a1.post2.dev3", "1.0+local", "1.0+l.1-x_y",
            "1.0+", "1.0+é", "1.*", "1.0.*", "*", "1.0a1.*", "1.0+x.*", "1.0.*.1", "", " ", "x", "latest", "1.x", "1.0-custom", "1..0", "1.",
            ".1", "1 0", "2024.01.01", "1,0", "1.0)", "(1.0", "1.0;", "1.0#x", "'1.0'", "1.0 # x", "1.0,", "1.0,,2.0", "1_0", "1.0.final"]
OTHERS = [
    "six>=1,<2", "six >=1, <2", "six>=1 <2", "six (>=1,<2)", "six(>=1", "six()", "six ( )", "six(1.0)", "six>=1,", "six>=1,,<2", "six,>=1",
    "six===1,2", "six===a,==1", "six===", "six === x y", "six==1.0.*,!=1.0.3", "six==1!1.0", "six~=1", "six~=1.0", "six~=1.0.*", "six<1.*", "six>1.0+x",
    "six[a]", "six[a,b]", "six[ a , b ]", "six[]", "six[ ]", "six[a b]", "six[a,]", "six[,a]", "six[a", "six a]", "six[a]]", "six[-a]", "six[a-]",
    "six [a] >= 1", "six>=1[a]", "six[a][b]", "pandas[excel,s3]==2.2.*; python_version>='3.9'",
    "six @ https://h/x.whl", "six@https://h/x.whl", "six @", "six @ ", "six @ https://h/x y", "six @ https://h/x ;python_version>'3'",
    "six @ https://h/x; python_version>'3'", "six @ https://h/x ; python_version>'3' ", "six[a] @ file:///x", "six @ git+ssh://git@h/r.git@v1#egg=six",
    "six >=1 @ https://h/x", "six @ https://h/x >=1", "six @ ../x", "six @ x # c",
    "six; python_version < '3.8'", "six;python_version<\"3.8\"", "six ; python_version", "six ;", "six ; ", "six;'3'<python_version", "six; '1' == '1'",
    "six; python_version < 3.8", "six; python_version < '3.8", "six; python_version < '3.8\"", "six; foo == '1'", "six; os.name == 'nt'", "six; os_name=='nt'",
    "six; sys.platform == 'x' and os.name == 'y'", "six; sys.platform == 'x' or (os.name == 'y' and extra == 'z')", "six; (os.name == 'x'", "six; os.name == 'x')",
    "six; ((os.name == 'x'))", "six; os.name in 'x y'", "six; os.name not in 'x'", "six; os.name notin 'x'", "six; os.name not  in 'x'", "six; os.name not 'x'",
    "six; os.name is 'x'", "six; os.name ~= 'x'", "six; os.name === 'x'", "six; os.name = 'x'", "six; os.name == 'x' and", "six; and os.name == 'x'",
    "six; os.name == 'x' xor os.name == 'y'", "six; os.name == 'x' AND os.name == 'y'", "six; extra == 'a'", "six; extras == 'a'", "six; 'a' in extras", "six; 'a' in dependency_groups",
    "six; platform.python_implementation == 'CPython'", "six; platform_python_implementation == 'CPython'", "six; python_implementation == 'CPython'",
    "six; implementation_name == 'cpython'", "six; implementation_version == '3'", "six; platform_machine == 'x'", "six; platform.machine == 'x'",
    "six; platform_release == 'x'", "six; platform.release == 'x'", "six; platform_version == 'x'", "six; python_full_version >= '3'", "six; python_version2 == '3'",
    "six; python_version == '3' # c", "six; os.name == 'a\\'", "six; os.name == 'a\\\\'", "six; os.name == 'a\nb'", "six;;os.name=='x'", "six==1.0;os.name=='x'", "six==1.0 os.name=='x'",
    "six; python_version=='3'and os.name=='x'", "six; python_version in'3'", "six; not os.name == 'x'",
    "six==1.17.0  # pinned", "six==1.17.0 --hash=sha256:ab", "six==1.17.0 \\", "requests<3 urllib3", "pandas=1.0", "pandas==1.0==2.0", "pandas == 1.0 == 2.0", "pandas>=1.0.0<2.0",
    "apache-airflow[celery]==2.11.2", "apache_airflow", "Apache.Airflow", "scikit-learn ~= 1.4.0", "python-dateutil==2.9.0.post0", "pytz==2024.1", "pkg==2.0.0-rc.1", "pkg==2.0.0-beta+x",
]


def texts():
    yield from NAMES
    for operator in OPERATORS:
        yield f"six{operator}"
        yield f"six {operator} 1.0"
        yield f"six{operator}1.0.*"
    for version in VERSIONS:
        for operator in ("==", ">=", "~=", "==="):
            yield f"six{operator}{version}"
    yield from OTHERS


def row(text):
    try:
        read = Requirement(text)
    except InvalidRequirement as e:
        return {"text": text, "error": str(e).split("\n    ")[0]}
    return {"text": text, "name": read.name, "extras": sorted(read.extras), "specifiers": len(list(read.specifier)),
            "url": read.url, "marker": read.marker is not None}


def main():
    rows = [row(text) for text in dict.fromkeys(texts())]
    lines = ",\n".join(json.dumps(row, ensure_ascii=True) for row in rows)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(f'{{"packaging": "{packaging.__version__}", "rows": [\n{lines}\n]}}\n', encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
