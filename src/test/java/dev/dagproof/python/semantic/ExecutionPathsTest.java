package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Sources.function;
import static dev.dagproof.python.semantic.Sources.module;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In the function f, names that begin with A always run, those with S sometimes, those with N
 * never.
 */
class ExecutionPathsTest {
  private static void check(String text) {
    check(text, Failure.NAME_ERROR);
  }

  private static void check(String text, Failure failure) {
    PythonModule module = module(text);
    ExecutionPaths paths = module.paths(function(module, "f"), failure);
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Name name : module.tree().all(Name.class)) {
      Execution expected = expected(name.id());
      if (expected != null) {
        checked++;
        if (paths.of(name) != expected) {
          wrong.add(name.id() + " at line " + Sources.line(module, name) + ": " + paths.of(name));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(checked).isPositive();
  }

  private static Execution expected(String name) {
    if (!name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
      return null;
    }
    return switch (name.charAt(0)) {
      case 'A' -> Execution.ALWAYS;
      case 'S' -> Execution.SOMETIMES;
      case 'N' -> Execution.NEVER;
      default -> null;
    };
  }

  @Test
  void conditions() {
    check(
        """
        def f(x):
            if A1:
                S1
            elif S2:
                S3
            else:
                S4
            A2
            S5 if A3 else S6
        """);
  }

  @Test
  void conditionsKnownFromTheText() {
    check(
        """
        def f(x):
            if True: A1
            else: N1
            if False: N2
            else: A2
            if 0: N3
            if TYPE_CHECKING: N4
            if typing.TYPE_CHECKING and x: N5
            if not TYPE_CHECKING: A3
            N6 if '' else A4
            while True:
                A5
                if x: break
            while 0: N7
        """);
  }

  @Test
  void operators() {
    check(
        """
        def f(x):
            A1 and S1 and S2
            A2 or S3
            True and A3
            False and N1
            A4 < A5 < S4
            assert A6, S5
            A7[A8:A9](A10, *A11, k=A12)
        """);
  }

  @Test
  void loops() {
    check(
        """
        def f(x):
            for i in A1:
                S1
            else:
                A2
            for i in [1, 2]:
                A3
            for i in range(3):
                A4
            for i in range(0):
                S2
            for i in enumerate(('a',)):
                A5
            for i in [*x]:
                S3
            while A6:
                S4
            A7
        """);
  }

  @Test
  void comprehensions() {
    check(
        """
        def f(x):
            [S1 for i in A1]
            [A2 for i in 'ab']
            [S2 for i in 'ab' if A3 if S3]
            {A4: A5 for i in (1,) for j in {A6}}
            {S4 for i in A7 for j in S5}
            any(S6 for i in A8 if S7)
            lambda y=A9: S8
        """);
  }

  @Test
  void whatLeaves() {
    check(
        """
        def f(x):
            if x:
                return S1
                N1
            S2
            return S3
            N2
        """);
    check(
        """
        def f(x):
            if x:
                raise ValueError
            A1
            if x:
                raise S1
            else:
                return S2
            N1
        """);
    check(
        """
        def f(x):
            for i in (1, 2):
                A1
                if x: continue
                S1
                break
                N1
            A2
            for i in x:
                if i: return
            S2
        """);
    check(
        """
        def f(x):
            for i in (1, 2):
                return A1
            N1
        """);
    check(
        """
        def f(x):
            while True:
                A1
                if x:
                    return S1
            N1
        """);
    check(
        """
        def f(x):
            if x:
                sys.exit(1)
            A1
            sys.exit(0)
            N1
        """);
  }

  @Test
  void withStatements() {
    check(
        """
        def f(x):
            with A1 as y, A2:
                A3
                if x: return
                S1
            S2
        """);
    check(
        """
        def f(x):
            with suppress(KeyError):
                A1(x)
                S1
            A2
            with contextlib.suppress(Exception):
                S2
            A3
        """);
  }

  @Test
  void handlersThatSwallowTheFailure() {
    for (String handler : List.of("", " Exception", " NameError", " (KeyError, BaseException)")) {
      check(
          """
          def f(x):
              try:
                  S1
              except%s:
                  S2
              else:
                  S3
              finally:
                  A1
              A2
          """
              .formatted(handler));
    }
  }

  @Test
  void handlersThatRaiseAgainSwallowNothing() {
    check(
        """
        def f(x):
            try:
                A1()
                A2
            except Exception as e:
                S1
                raise RuntimeError from e
            A3
        """);
    check(
        """
        def f(x):
            try:
                A1()
                A2
            except Exception:
                sys.exit(1)
        """);
    check(
        """
        def f(x):
            try:
                S1
            except Exception:
                if x:
                    raise
        """);
  }

  @Test
  void handlersOfOtherFailures() {
    check(
        """
        def f(x):
            try:
                y = 1
                z = A1
                pass
                A2()
                S1
            except KeyError:
                S2
            else:
                S3
            A3
        """);
    check(
        """
        def f(x):
            try:
                with A1() as y:
                    S1
            except OSError:
                pass
            try:
                import pandas
            except ImportError:
                return
            S2
        """);
  }

  @Test
  void whatFollowsALoopThatMayFail() {
    check(
        """
        def f(x):
            try:
                for i in A1:
                    S1()
                else:
                    S2
            except KeyError:
                pass
            for i in A2:
                if i: return
            else:
                S3
        """);
  }

  @Test
  void theFirstHandlerThatMatchesDecides() {
    check(
        """
        def f(x):
            try:
                A1
            except NameError:
                raise
            except Exception:
                pass
        """);
  }

  @Test
  void whichFailureIsAskedAbout() {
    String text =
        """
        def f(x):
            try:
                %s1
            except KeyError:
                pass
        """;

    check(text.formatted("A"), Failure.NAME_ERROR);
    check(text.formatted("S"), Failure.KEY_ERROR);
    check(text.formatted("A"), Failure.NO_CONTEXT);
    check(text.replace("KeyError", "ImportError").formatted("S"), Failure.NO_CONTEXT);
    check(text.replace("KeyError", "LookupError").formatted("S"), Failure.KEY_ERROR);
  }

  @Test
  void nestedFunctions() {
    check(
        """
        def f(x):
            def called(y=A1):
                A2
                return A3
            def uncalled():
                S1
                return
                N1
            def called_sometimes(): S2
            @A4
            def decorated(): S3
            def generator(): yield S4
            async def coroutine(): S5
            called()
            if x: called_sometimes()
            decorated()
            generator()
            coroutine()
            g = lambda: A5
            g()
        """);
  }

  @Test
  void functionsThatCallEachOther() {
    check(
        """
        def f(x):
            def a():
                A1
                b()
            def b():
                A2
                if x: a()
            a()
        """);
  }

  @Test
  void coroutinesThatAreRun() {
    check(
        """
        def f(x):
            import asyncio
            async def inner(): A1
            async def main(): await inner()
            async def other(): S1
            asyncio.run(main())
            x.run(other())
        """);
  }

  @Test
  void nestedClasses() {
    check(
        """
        def f(x):
            @A1
            class C(A2, metaclass=A3):
                y = A4
                z: N1 = A5
                def method(self, w=A6): S1
            A7
        """);
  }

  @Test
  void whatIsEvaluatedBehindAFailureThatMayBeSwallowed() {
    check(
        """
        def f(x):
            try:
                S5[S6] = A3(A4)
            except KeyError:
                pass
            try:
                print(A5, {A6: A7, S2: S3})
            except KeyError:
                pass
            try:
                x[A8] += S4
            except KeyError:
                pass
        """);
  }

  @Test
  void generatorsThatAreIteratedOver() {
    check(
        """
        def f(x):
            def all():
                yield A1
                yield A2
            def first():
                try:
                    yield A3
                except ValueError:
                    pass
                yield S1
            def none():
                yield S2
            list(all())
            next(first())
            none()
        """);
  }

  @Test
  void annotationsAreNeverEvaluated() {
    check(
        """
        def f(x: N1) -> N2:
            y: N3 = A1
            z: N4
            def g(w: N5) -> N6: pass
        """);
  }

  @Test
  void cases() {
    check(
        """
        def f(x):
            match A1:
                case A2(): S1
                case S2.x if S3: S4
                case _: S5
            A3
            match x:
                case 1: return S6
                case y: return S7
            N1
        """);
  }

  @Test
  void decoratorsAndDefaultsOfTheFunctionItself() {
    check(
        """
        @A1
        def f(x=A2, y=S1 if A3 else S2): pass
        """);
  }

  @Test
  void nodesOfOtherFunctionsAreNeverRun() {
    check(
        """
        def before(): N1
        def f(): A1
        def after(): N2
        """);
    check(
        """
        def f(): return A1, list(before), list(after)
        before = (i for i in [N1])
        after = (i for i in [N2])
        """);
  }
}
