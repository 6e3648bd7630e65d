package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Sources.function;
import static dev.dagproof.python.semantic.Sources.lines;
import static dev.dagproof.python.semantic.Sources.module;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the function f needs from outside. */
class FreeNamesTest {
  private static FreeNames of(String text) {
    PythonModule module = module(text);
    return FreeNames.of(function(module, "f"), module);
  }

  private static List<String> body(String text) {
    return of(text).body().stream().map(FreeName::name).toList();
  }

  private static List<String> header(String text) {
    return of(text).header().stream().map(FreeName::name).toList();
  }

  @Test
  void whatTheModuleImportsAndDefines() {
    String text =
        """
        import json
        LIMIT = 3
        def helper(): pass
        def f(rows):
            helper(json.dumps(rows[:LIMIT]))
        """;
    PythonModule module = module(text);
    List<FreeName> free = FreeNames.of(function(module, "f"), module).body();

    assertThat(free).extracting(FreeName::name).containsExactly("helper", "json", "LIMIT");
    assertThat(free).allMatch(name -> name.execution() == Execution.ALWAYS);
    assertThat(lines(module, free.get(1).bindings())).containsExactly(1);
  }

  @Test
  void notWhatItBindsItself() {
    assertThat(
            body(
                """
                import json
                def f(a, *b, c=1, **d):
                    import json
                    with open(a) as g, (open(c)) as (h, i):
                        for j, k in b:
                            l = [m for m in d if (n := m)]
                    o: int = (lambda p: p)(j)
                    def q(): return json
                    class R: s = q
                    return g, h, i, j, k, l, n, o, R
                """))
        .isEmpty();
  }

  @Test
  void notBuiltins() {
    assertThat(body("def f(): print(len(__name__), ExceptionGroup, __file__)\n")).isEmpty();
    assertThat(
            body(
                """
                from io import open
                def f(): open()
                """))
        .containsExactly("open");
  }

  @Test
  void undefinedNamesHaveNoBindings() {
    List<FreeName> free =
        of("""
        from m import *
        def f(): magic()
        """)
            .body();

    assertThat(free).singleElement().satisfies(name -> assertThat(name.bindings()).isEmpty());
  }

  @Test
  void notAnnotations() {
    assertThat(
            body(
                """
                from typing import TYPE_CHECKING, Any
                if TYPE_CHECKING:
                    from pandas import DataFrame
                def f(a: DataFrame) -> DataFrame:
                    x: DataFrame = None
                    y: DataFrame
                    def g(z: Any) -> Any: pass
                    class C:
                        field: Any = 1
                        def m(self: Any): pass
                """))
        .isEmpty();
  }

  @Test
  void aTargetWithAnnotationIsStillEvaluated() {
    assertThat(
            body(
                """
                config = object()
                def f():
                    config.value: int = 1
                """))
        .containsExactly("config");
  }

  @Test
  void notItsOwnName() {
    assertThat(
            body(
                """
                def f(n): return f(n - 1)
                f = task(f)
                """))
        .isEmpty();
  }

  @Test
  void globalNamesAreFreeUnlessBoundBefore() {
    assertThat(
            body(
                """
                X = None
                def f():
                    global X
                    X = 1
                    return X, [X for _ in 'a'], (lambda: X)
                """))
        .isEmpty();
    assertThat(
            body(
                """
                X = 0
                def f():
                    global X
                    X += 1
                """))
        .containsExactly("X");
    assertThat(
            of("""
            X = 0
            def f(a):
                global X
                if a:
                    X = 1
                return X
            """)
                .body())
        .singleElement()
        .satisfies(name -> assertThat(name.execution()).isEqualTo(Execution.SOMETIMES));
  }

  @Test
  void variablesOfTheFunctionAroundAreFree() {
    PythonModule module =
        module(
            """
            def dag(param):
                local = 1
                def f():
                    return param, local
            """);
    List<FreeName> free = FreeNames.of(function(module, "f"), module).body();

    assertThat(free).extracting(FreeName::name).containsExactly("param", "local");
    assertThat(lines(module, free.get(0).bindings())).containsExactly(1);
  }

  @Test
  void inNestedFunctionsAndClassesToo() {
    assertThat(
            body(
                """
                import a, b, c, d
                def f():
                    def g(x=a):
                        return b
                    class C(c):
                        y = d
                """))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aClassBodyInsideMayReadTheModulesNameOfTheSameSpelling() {
    assertThat(
            body(
                """
                x = 1
                def f():
                    class C:
                        x = x
                """))
        .containsExactly("x");
  }

  @Test
  void insideFormattedStrings() {
    assertThat(
            body(
                """
                NAME = 'a'
                WIDTH = 3
                def f(): return f"{NAME:>{WIDTH}}" "{NAME}"
                """))
        .containsExactly("NAME", "WIDTH");
  }

  @Test
  void exceptionsAndMatchedClasses() {
    assertThat(
            body(
                """
                from m import Error, Point
                def f(p):
                    try:
                        p()
                    except Error:
                        pass
                    match p:
                        case Point(x=1): pass
                """))
        .containsExactly("Error", "Point");
  }

  @Test
  void theHeaderIsDefaultsAndDecorators() {
    String text =
        """
        import a, b, c, d
        @a.deco(b)
        def f(x=c, *, y=d, z: a = None, key=lambda q: q): pass
        """;

    assertThat(header(text)).containsExactly("a", "b", "c", "d");
    assertThat(body(text)).isEmpty();
    assertThat(of(text).header()).allMatch(name -> name.execution() == Execution.ALWAYS);
  }

  @Test
  void typeParametersBelongToTheFunction() {
    assertThat(body("def f[T](x: T): return T\n")).isEmpty();
  }
}
