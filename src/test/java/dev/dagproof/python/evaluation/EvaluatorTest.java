package dev.dagproof.python.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.UnreadableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the names of a module stand for when it has run. {@code unknown()} gives a value of which
 * nothing is known; what is written with a question mark may be otherwise.
 */
class EvaluatorTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          'a b'.split() => ['a', 'b']
          'a\\tb\\nc  d'.split() => ['a', 'b', 'c', 'd']
          ','.join(['', '', '']) => ',,'
          ','.join(['']*3) => ',,'
          'abc'.startswith('b', 1) => ?
          'abc'.endswith(('c', 'd')) => ?
          'aXa'.replace('a', 'b') => 'bXb'
          'aXa'.replace('a', 'b', count=1) => ?str
          '-1'.zfill(4) => '-001'
          'abc'[1:] => 'bc'
          'abc'[::-1] => 'cba'
          'abc'[-1] => 'c'
          len('a😀') => 2
          '%s-%d' % ('a', 1) => 'a-1'
          '%d' % True => '1'
          '%03d' % 7 => '007'
          '%03d' % -7 => ?str
          int('12', 8) => ?
          int('12', base=8) => ?
          {'a': 1}.pop('b', 2) => 2
          {'a': 1}.pop('b') => ?
          '{0}{1}{0}'.format('a', 'b') => 'aba'
          '{x:02d}'.format(x=3) => '03'
          1 is True => False
          1 == True => True
          9007199254740993 == 9007199254740992 => False
          3 * 'ab' => 'ababab'
          2 * [1] => [1, 1]
          [1] * 2 => [1, 1]
          len({'a', 'a'}) => 1
          len({unknown(), unknown()}) => ?
          {1, 2} & {2, 3} => {2}
          sorted([3, 1, 2], reverse=True) => [3, 2, 1]
          sorted(['bb', 'a'], key=lambda x: x) => ['a', 'bb']
          sorted(['bb', 'a'], key=len) => ['a', 'bb']
          sorted({'b': 1, 'a': 2}.items()) => [('a', 2), ('b', 1)]
          sorted([2, unknown(), 1]) => [2, ?, 1, ...]
          list(*unknown()) => ?
          range(1, *unknown()) => ?
          (lambda *a: a)(*unknown(), *[1]) => (...)
          [1, 2][0] => 1
          (lambda a, b=2, *, c=3: (a, b, c))(1) => (1, 2, 3)
          undefined_name => ?
          {'a': 1}.get('b', 2) => 2
          """)
  void givesWhatPythonGives(String expression, String expected) throws Exception {
    assertThat(show(run("value = " + expression + "\n").names().get("value"))).isEqualTo(expected);
  }

  @Test
  void runsGeneratorsAsFarAsItemsAreTaken() throws Exception {
    String generator =
        """
        value = []
        def items():
            value.append("begun")
            try:
                yield 1
                value.append("more")
                yield 2
            finally:
                value.append("over")
        """;
    assertThat(value(generator + "items()\n")).isEqualTo("[]");
    assertThat(value(generator + "for one in items():\n    value.append(one)\n    break\n"))
        .isEqualTo("['begun', 1, 'over']");
    assertThat(value(generator + "for one in items():\n    value.append(one)\n"))
        .isEqualTo("['begun', 1, 'more', 2, 'over']");
    assertThat(value(generator + "value.append(next(items()))\n"))
        .isEqualTo("['begun', 'over', 1]");
    assertThat(value(generator + "for one in zip(items(), 'a'):\n    value.append(one)\n"))
        .startsWith("['begun'");
    assertThat(value(generator + "list(map(value.append, [3]))\n")).isEqualTo("[3]");
    assertThat(value(generator + "map(value.append, [3])\n")).isEqualTo("[]");
    assertThat(value(generator + "(value.append(one) for one in [1])\n")).isEqualTo("[]");
    assertThat(value(generator + "any(one == unknown() for one in items())\n"))
        .isEqualTo("['begun', 'more', 'over', ...]");
  }

  @Test
  void knowsWhatGeneratorsGive() throws Exception {
    assertThat(value("def f():\n    got = yield 1\n    yield got\nvalue = list(f())\n"))
        .isEqualTo("[1, None]");
    assertThat(
            value(
                "def f():\n"
                    + "    got = yield 1\n"
                    + "    yield got\n"
                    + "g = f()\n"
                    + "next(g)\n"
                    + "value = g.send(2)\n"))
        .isEqualTo("?");
    assertThat(
            value(
                "def f(n):\n"
                    + "    while True:\n"
                    + "        yield n\n"
                    + "        n += 1\n"
                    + "value = next(f(3))\n"))
        .isEqualTo("3");
    assertThat(
            value(
                "def f(n):\n"
                    + "    if n:\n"
                    + "        yield n\n"
                    + "        yield from f(n - 1)\n"
                    + "value = list(f(3))\n"))
        .isEqualTo("[3, 2, 1]");
    assertThat(value("value = next((x for x in [1, 2] if x > 2), 'none')\n")).isEqualTo("'none'");
    assertThat(value("it = iter([1, 2])\nvalue = (next(it), next(it), next(it, 3))\n"))
        .isEqualTo("(1, 2, 3)");
    assertThat(value("value = list(enumerate(x for x in 'ab' if unknown()))\n"))
        .startsWith("[")
        .contains("...");
    assertThat(value("g = (x for x in [1])\nlist(g)\nvalue = list(g)\n")).contains("...");
  }

  @Test
  void runsTheBodyOfAWithWhereItsManagerYields() throws Exception {
    String manager =
        """
        import contextlib
        value = []
        @contextlib.contextmanager
        def around(name):
            value.append(name)
            try:
                yield name * 2
            finally:
                value.append("end")
        """;
    assertThat(value(manager + "with around('a') as x, around('b'):\n    value.append(x)\n"))
        .isEqualTo("['a', 'b', 'aa', 'end', 'end']");
    assertThat(
            value(
                manager
                    + "def f():\n    with around('a'):\n        return 1\n    value.append('no')\n"
                    + "value.append(f())\n"))
        .isEqualTo("['a', 'end', 1]");
  }

  @Test
  void goesOnBehindWhatSwallows() throws Exception {
    assertThat(
            value(
                """
                import contextlib
                value = 1
                with contextlib.suppress(ValueError):
                    value = 2
                    raise ValueError
                    value = 3
                """))
        .isEqualTo("1/2");
    assertThat(
            value(
                "def f():\n"
                    + "    try:\n"
                    + "        raise ValueError\n"
                    + "    finally:\n"
                    + "        return 3\n"
                    + "value = f()\n"))
        .isEqualTo("3");
  }

  @Test
  void followsAListThatGrows() throws Exception {
    assertThat(
            value(
                """
                value = [1]
                for x in value:
                    if x < 3:
                        value.append(x + 1)
                """))
        .isEqualTo("[1, 2, 3]");
  }

  @Test
  void joinsSets() throws Exception {
    assertThat(value("value = {1, 2} | {2, 3}\n")).isEqualTo("{1, 2, 3}");
    assertThat(value("value = {1, 2}\nvalue |= {3}\n")).isEqualTo("{1, 2, 3}");
    assertThat(value("value = {1, 2} - {2}\n")).isEqualTo("{1}");
    assertThat(value("value = {1, 2}.intersection({2})\n")).isEqualTo("{2}");
  }

  @Test
  void keepsInDoubtWhatMayBeMissing() throws Exception {
    assertThat(
            value(
                """
                items = []
                if unknown():
                    items.append(1)
                value = "yes" if items else "no"
                """))
        .isEqualTo("'yes'/'no'");
    assertThat(
            value(
                """
                items = {}
                if unknown():
                    items["a"] = 1
                value = items.get("a", 2), "a" in items
                """))
        .isEqualTo("(1/2, ?)");
    assertThat(
            value(
                """
                items = {"a": 1}
                if unknown():
                    items.clear()
                value = items.get("a", 2)
                """))
        .isEqualTo("1/2");
    assertThat(
            value(
                """
                items = {"a": 1}
                if unknown():
                    del items["a"]
                value = "a" in items
                """))
        .isEqualTo("?");
  }

  @Test
  void changesWhatItChanges() throws Exception {
    assertThat(value("value = [1, 2, 3]\ndel value[0]\n")).isEqualTo("[2, 3]");
    assertThat(value("value = [2, 1, 3]\nvalue.sort(reverse=True)\n")).isEqualTo("[3, 2, 1]");
    assertThat(value("value = {'a': 1}\nother = value\nother |= {'b': 2}\n"))
        .isEqualTo("{'a': 1, 'b': 2}");
    assertThat(value("value = [1]\nvalue *= 2\n")).isEqualTo("[1, 1]");
  }

  @Test
  void anAttributeThatIsSetInSomeCasesMayBeThatOfTheClass() throws Exception {
    assertThat(
            value(
                """
                class Thing:
                    kind = 1
                    def __init__(self):
                        if unknown():
                            self.kind = 2
                value = Thing().kind
                """))
        .isEqualTo("1/2");
  }

  @Test
  void aReturnInALoopLeavesTheRestInDoubt() throws Exception {
    assertThat(
            value(
                """
                value = []
                def fill():
                    for one in (1, 2):
                        if unknown():
                            return
                    value.append(one)
                fill()
                """))
        .isEqualTo("[2, ...]");
  }

  @Test
  void runsElseOfLoops() throws Exception {
    assertThat(value("for one in unknown():\n    pass\nelse:\n    value = 1\n")).isEqualTo("1");
    assertThat(value("while False:\n    pass\nelse:\n    value = 1\n")).isEqualTo("1");
    assertThat(
            value(
                """
                value = 0
                for one in unknown():
                    if one:
                        break
                else:
                    value = 1
                """))
        .isEqualTo("1/0");
  }

  @Test
  void doesNotCountTheRoundsOfAnUnknownLoop() throws Exception {
    assertThat(value("value = 0\nfor one in unknown():\n    value += 1\n")).contains("?");
    assertThat(value("value = 0\nwhile unknown():\n    value += 1\n")).contains("?");
  }

  @Test
  void dataclassesHaveTheFieldsOfTheirBases() throws Exception {
    assertThat(
            value(
                """
                from dataclasses import dataclass
                from typing import ClassVar
                @dataclass
                class Base:
                    first: int
                    shared: ClassVar[int] = 0
                @dataclass
                class Derived(Base):
                    second: int
                made = Derived(1, 2)
                value = made.first, made.second
                """))
        .isEqualTo("(1, 2)");
  }

  @Test
  void asksClassesInTheOrderOfPython() throws Exception {
    assertThat(
            value(
                """
                class A:
                    size = 1
                    def who(self):
                        return "A"
                class B(A):
                    def who(self):
                        return "B" + super().who()
                class C(A):
                    size = 2
                    def who(self):
                        return "C" + A.who(self)
                class D(B, C):
                    def who(self):
                        return "D" + super(D, self).who()
                value = D().who(), D().size
                """))
        .isEqualTo("('DBCA', 2)");
  }

  @Test
  void iteratorsGiveTheirItemsOnce() throws Exception {
    assertThat(
            value(
                """
                pairs = zip([1, 2], "ab")
                first = list(pairs)
                letters = iter("abc")
                for letter in letters:
                    if letter == "b":
                        break
                value = len(first), list(pairs), list(letters), list(letters)
                """))
        .isEqualTo("(2, [], ['c'], [])");
    assertThat(
            value(
                """
                letters = iter("abc")
                if unknown():
                    list(letters)
                value = list(letters)
                """))
        .contains("...");
  }

  @Test
  void propertiesDecideWhatIsSet() throws Exception {
    assertThat(
            value(
                """
                import functools
                class Table:
                    made = 0
                    @property
                    def name(self):
                        return self._name
                    @name.setter
                    def name(self, given):
                        self._name = given + "!"
                    @functools.cached_property
                    def number(self):
                        Table.made += 1
                        return Table.made
                table = Table()
                table.name = "a"
                value = table.name, table.number, table.number, Table.made
                """))
        .isEqualTo("('a!', 1, 1, 1)");
  }

  @Test
  void doesNotKnowWhatAMetaclassCollects() throws Exception {
    assertThat(
            value(
                """
                class Meta(type):
                    made = []
                    def __new__(meta, name, bases, names):
                        made = super().__new__(meta, name, bases, names)
                        Meta.made.append(made)
                        return made
                class Base(metaclass=Meta):
                    pass
                value = Meta.made
                """))
        .isEqualTo("?");
  }

  @Test
  void operatorsOfClassesAreCalled() throws Exception {
    assertThat(
            value(
                """
                class Path:
                    def __init__(self, text):
                        self.text = text
                    def __truediv__(self, other):
                        return Path(self.text + "/" + other)
                value = (Path("a") / "b").text
                """))
        .isEqualTo("'a/b'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[] * 10**18",
        "[] * 1000000000000000000",
        "[1, 2, 3, 4] * 2305843009213693952",
        "'abcd' * 4611686018427387903",
        "'' * 4611686018427387903",
        "[dict.fromkeys(range(10000)) for _ in range(10000)]",
        "[[*big] for _ in range(10000)]",
        "[big[:] for _ in range(10000)]",
        "[{**many} for _ in range(10000)]",
        "[set(big) for _ in range(10000)]",
        "[i in big for i in range(10000)]",
        "list(zip(*[big] * 10000))",
        "('{0}' * 33000).format('x' * 99000)",
        "('%s' * 33000) % tuple(['x' * 99000] * 10000)",
        "sorted([unknown() if i % 3 else -i for i in range(100)])",
      })
  void isBounded(String expression) throws Exception {
    String before = "big = list(range(10000))\nmany = dict.fromkeys(big)\n";
    assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> run(before + "value = " + expression + "\n"));
  }

  private String value(String source) throws IOException, UnreadableSource {
    return show(run(source).names().get("value"));
  }

  private Evaluator.Result run(String source) throws IOException, UnreadableSource {
    Path file = Files.writeString(folder.resolve("module.py"), source);
    ParseResult parsed = PythonParser.parse(SourceReader.read(file, file.toString()));
    PythonModule module = new PythonModule(file, parsed.tree(), parsed.errors());
    ModuleGraph graph =
        new ModuleGraph(path -> Optional.empty(), new ModuleFinder(List.of(), folder));
    return Evaluator.evaluate(module, graph, new Nothing());
  }

  private static String show(@Nullable Value value) {
    if (value == null) {
      return "unbound";
    }
    if (value instanceof Literal literal) {
      String text = literal.text();
      return text != null ? "'" + text + "'" : String.valueOf(Formatting.str(literal));
    }
    if (value instanceof Alternatives several) {
      return several.values().stream().map(EvaluatorTest::show).collect(Collectors.joining("/"));
    }
    if (value instanceof SequenceValue sequence) {
      String items =
          sequence.known().stream().map(EvaluatorTest::show).collect(Collectors.joining(", "));
      String all = sequence.isComplete() ? items : items.isEmpty() ? "..." : items + ", ...";
      return switch (sequence.kind()) {
        case TUPLE -> "(" + all + ")";
        case SET -> "{" + all + "}";
        default -> "[" + all + "]";
      };
    }
    if (value instanceof DictValue dict) {
      return dict.entries().entrySet().stream()
          .map(entry -> show(entry.getKey()) + ": " + show(entry.getValue()))
          .collect(Collectors.joining(", ", "{", dict.isComplete() ? "}" : ", ...}"));
    }
    return value instanceof TextValue ? "?str" : "?";
  }

  /** A world in which nothing that is imported is known. */
  private static final class Nothing implements Externals {
    @Override
    public boolean owns(String name) {
      return true;
    }

    @Override
    public Value value(String name) {
      return ExternalValue.of(name);
    }

    @Override
    public Value called(ExternalValue called, CallArguments arguments, Evaluator at) {
      return called.name().equals("dataclasses.dataclass")
          ? arguments.first()
          : new ExternalValue(called.name(), arguments, at.site());
    }

    @Override
    public void entered(Value manager) {}

    @Override
    public void left(Value manager) {}

    @Override
    public void madeWithoutBase(InstanceValue object, FunctionValue initializer, Evaluator at) {}

    @Override
    public void unknownCalled(Value called, CallArguments arguments, Evaluator at) {}

    @Override
    public void imported(String module, Evaluator at) {}

    @Override
    public Value unsupported(Value left, Operator operator, Value right, Evaluator at) {
      return Unknown.VALUE;
    }

    @Override
    public void compared(Value left, CompareOperator operator, Value right, Evaluator at) {}

    @Override
    public void discarded(Expression expression, Value given, Evaluator at) {}

    @Override
    public void unfinished(Evaluator at) {}

    @Override
    public void raised(Evaluator at) {}

    @Override
    public void failed(String problem, Evaluator at) {}
  }
}
