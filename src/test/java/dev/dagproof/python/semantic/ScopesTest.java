package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Sources.function;
import static dev.dagproof.python.semantic.Sources.lines;
import static dev.dagproof.python.semantic.Sources.module;
import static dev.dagproof.python.semantic.Sources.references;
import static dev.dagproof.python.semantic.Sources.seenByLast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.Binding.OtherBinding;
import dev.dagproof.python.semantic.Binding.OtherKind;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which scope holds a name, and what binds it there. */
class ScopesTest {
  @Test
  void everyNodeHasAScope() {
    PythonModule module =
        module(
            """
            from __future__ import annotations
            import a.b as c, d
            from . import e
            from m import *
            @c.deco(d)
            async def f[T: int = str](p, /, q: int = 1, *r, s=2, **t) -> T:
                global g
                async with open(q) as (h, [i, *j]):
                    k: int = 3
                async for l.m, n[0] in p:
                    o += 1
                else:
                    del n, (k)
                try:
                    x = [y for y in z if (w := y) async for v in y]
                except* (A, B) as err:
                    raise err from None
                finally:
                    assert x, "no"
                match x:
                    case {"k": [1, *rest], **others} | C(u, v=3 as w) if w:
                        return {**a, 1: {2}, 3: lambda n, m=c: n[1:2]}
                    case None | -1 | d.e | _:
                        yield (yield from f"{x!r:>{y}}")
            class K[*Ts, **P](d, metaclass=e):
                type X[U] = list[U]
                nonlocal_ = {k: v for k, v in (x for x in y)}
            while not d: print(*d, **d); break
            """);
    Scopes scopes = module.scopes();

    for (Node node : module.tree().all(Node.class)) {
      assertThat(scopes.enclosing(node)).isNotNull();
    }
    assertThat(scopes.module().starImports()).hasSize(1);
  }

  @Test
  void scopesOpenAtTheirNodes() {
    PythonModule module =
        module(
            """
            class Job:
                def run(self, xs):
                    return [lambda x: x for x in xs]
            """);
    Scopes scopes = module.scopes();
    Scope job = scopes.of(module.tree().all(ClassDef.class).getFirst());
    Scope run = scopes.of(function(module, "run"));
    Scope comprehension = scopes.of(module.tree().all(ListComp.class).getFirst());
    Scope lambda = scopes.of(module.tree().all(Lambda.class).getFirst());

    assertThat(scopes.of(module.tree().module())).isSameAs(scopes.module());
    assertThat(job.kind()).isEqualTo(Scope.Kind.CLASS);
    assertThat(job.names()).containsExactly("run");
    assertThat(run.kind()).isEqualTo(Scope.Kind.FUNCTION);
    assertThat(run.names()).containsExactly("self", "xs");
    assertThat(run.parent()).contains(job);
    assertThat(comprehension.kind()).isEqualTo(Scope.Kind.COMPREHENSION);
    assertThat(lambda.kind()).isEqualTo(Scope.Kind.LAMBDA);
    assertThat(lambda.parent()).contains(comprehension);
    assertThat(lambda.isWithin(job)).isTrue();
    assertThat(job.isWithin(lambda)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scopes.of(references(module, "xs").get(0)));
  }

  @Test
  void headersAreEvaluatedInTheScopeAround() {
    PythonModule module =
        module(
            """
            def f(a: ANNOTATION = DEFAULT) -> RETURNS:
                return [ELT for x in FIRST for y in SECOND]
            """);
    Scopes scopes = module.scopes();
    Scope f = scopes.of(function(module, "f"));
    Scope comprehension = scopes.of(module.tree().all(ListComp.class).getFirst());

    assertThat(scopeOf(module, "ANNOTATION")).isSameAs(scopes.module());
    assertThat(scopeOf(module, "DEFAULT")).isSameAs(scopes.module());
    assertThat(scopeOf(module, "RETURNS")).isSameAs(scopes.module());
    assertThat(scopeOf(module, "FIRST")).isSameAs(f);
    assertThat(scopeOf(module, "SECOND")).isSameAs(comprehension);
    assertThat(scopeOf(module, "ELT")).isSameAs(comprehension);
    assertThat(scopes.enclosing(function(module, "f"))).isSameAs(scopes.module());
    assertThat(scopes.enclosing(module.tree().all(ListComp.class).getFirst())).isSameAs(f);
  }

  private static Scope scopeOf(PythonModule module, String name) {
    return module.scopes().enclosing(references(module, name).getFirst());
  }

  @Test
  void knowsAnnotations() {
    PythonModule module =
        module(
            """
            def f(a: ANN, *b: ANN, c: ANN = VALUE) -> ANN:
                x: ANN = VALUE
                type Y = ANN
            def g[T: ANN](): pass
            """);
    Scopes scopes = module.scopes();

    assertThat(references(module, "ANN")).hasSize(7).allMatch(scopes::inAnnotation);
    assertThat(references(module, "VALUE")).hasSize(2).noneMatch(scopes::inAnnotation);
  }

  @Test
  void importsKnowTheirModules() {
    PythonModule module =
        module(
            """
            import a.b as c
            import d.e
            from ..f import g as h
            from . import i
            """);

    ImportBinding c = (ImportBinding) only(module, "c");
    assertThat(c.module()).isEqualTo("a.b");
    ImportBinding d = (ImportBinding) only(module, "d");
    assertThat(d.module()).isEqualTo("d");
    assertThat(d.node().name()).isEqualTo("d.e");
    FromImportBinding h = (FromImportBinding) only(module, "h");
    assertThat(h.module()).isEqualTo("f");
    assertThat(h.level()).isEqualTo(2);
    assertThat(h.importedName()).isEqualTo("g");
    FromImportBinding i = (FromImportBinding) only(module, "i");
    assertThat(i.module()).isNull();
    assertThat(i.level()).isEqualTo(1);
  }

  private static Binding only(PythonModule module, String name) {
    List<Binding> bindings = module.scopes().module().bindings(name);
    assertThat(bindings).hasSize(1);
    return bindings.getFirst();
  }

  @Test
  void assignmentsKnowTheirValues() {
    PythonModule module =
        module(
            """
            a = b = 1
            c, (d, [e]) = 2, (3, [4])
            f, *g = 5, 6
            h += 7
            i: int = 8
            j: int
            (k := 9)
            l, m = n
            """);

    assertThat(value(module, "a")).isEqualTo("1");
    assertThat(value(module, "b")).isEqualTo("1");
    assertThat(value(module, "c")).isEqualTo("2");
    assertThat(value(module, "d")).isEqualTo("3");
    assertThat(value(module, "e")).isEqualTo("4");
    assertThat(value(module, "f")).isEqualTo("none");
    assertThat(value(module, "g")).isEqualTo("none");
    assertThat(value(module, "h")).isEqualTo("none");
    assertThat(value(module, "i")).isEqualTo("8");
    assertThat(value(module, "j")).isEqualTo("none");
    assertThat(value(module, "k")).isEqualTo("9");
    assertThat(value(module, "m")).isEqualTo("none");
  }

  private static String value(PythonModule module, String name) {
    AssignmentBinding binding = (AssignmentBinding) only(module, name);
    return binding.value() == null ? "none" : module.tree().text(binding.value());
  }

  @Test
  void otherBindingsSayWhatTheyAre() {
    PythonModule module =
        module(
            """
            def f(parameter):
                for loop in parameter: pass
                with loop as (context, _): pass
                try: pass
                except E as error: pass
                del context
                match error:
                    case [head, *tail] | {"k": head, **tail}: pass
            class C[T]: pass
            type Alias = int
            """);
    Scope f = module.scopes().of(function(module, "f"));

    assertThat(f.bindings("parameter")).singleElement().isInstanceOf(ParameterBinding.class);
    assertThat(kinds(f, "loop")).containsExactly(OtherKind.FOR);
    assertThat(kinds(f, "context")).containsExactly(OtherKind.WITH, OtherKind.DELETE);
    assertThat(kinds(f, "error")).containsExactly(OtherKind.EXCEPT);
    assertThat(kinds(f, "head")).containsExactly(OtherKind.MATCH, OtherKind.MATCH);
    assertThat(kinds(f, "tail")).containsExactly(OtherKind.MATCH, OtherKind.MATCH);
    assertThat(kinds(module.scopes().module(), "Alias")).containsExactly(OtherKind.TYPE_ALIAS);
    assertThat(only(module, "C")).isInstanceOf(DefinitionBinding.class);
  }

  private static List<OtherKind> kinds(Scope scope, String name) {
    return scope.bindings(name).stream().map(b -> ((OtherBinding) b).kind()).toList();
  }

  @Test
  void innerFunctionsDoNotSeeClassScopes() {
    String text =
        """
        x = 1
        class C:
            x = 2
            y = x
            def method(self, default=x):
                return x
        """;
    PythonModule module = module(text);
    List<Name> uses = references(module, "x");

    assertThat(lines(module, module.scopes().bindings(uses.get(0)))).containsExactly(3);
    assertThat(lines(module, module.scopes().bindings(uses.get(1)))).containsExactly(3);
    assertThat(lines(module, module.scopes().bindings(uses.get(2)))).containsExactly(1);
  }

  @Test
  void comprehensionsInClassesDoNotSeeTheClassButForTheFirstIterable() {
    PythonModule module =
        module(
            """
            x = 1
            class C:
                x = 2
                y = [x for _ in x]
            """);
    List<Name> uses = references(module, "x");

    assertThat(lines(module, module.scopes().bindings(uses.get(0)))).containsExactly(1);
    assertThat(lines(module, module.scopes().bindings(uses.get(1)))).containsExactly(3);
  }

  @Test
  void aClassBodyTakesFromTheModuleWhatItHasNotBoundYet() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                def f():
                    x = 2
                    class C:
                        x = x
                """))
        .containsExactly(1);
  }

  @Test
  void aNameAssignedAnywhereInAFunctionIsLocalToIt() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                def f():
                    print(x)
                    x = 2
                """))
        .containsExactly(4);
  }

  @Test
  void aBareAnnotationMakesANameLocal() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                def f():
                    x: int
                    print(x)
                """))
        .containsExactly(3);
  }

  @Test
  void globalBindsInTheModule() {
    PythonModule module =
        module(
            """
            x = 1
            def set():
                global x
                x = 2
            def use():
                return x
            """);
    Scopes scopes = module.scopes();
    Scope set = scopes.of(function(module, "set"));

    assertThat(lines(module, scopes.bindings(references(module, "x").getLast())))
        .containsExactly(1, 4);
    assertThat(lines(module, scopes.module().bindings("x"))).containsExactly(1, 4);
    assertThat(scopes.module().bindings("x")).allMatch(b -> b.scope() == scopes.module());
    assertThat(set.declaresGlobal("x")).isTrue();
    assertThat(set.names()).isEmpty();
    assertThat(set.bindings("x")).isEmpty();
  }

  @Test
  void nonlocalBindsInTheFunctionAround() {
    PythonModule module =
        module(
            """
            def outer():
                def inner():
                    nonlocal count
                    count += 1
                count = 0
                inner()
                return count
            """);
    Scopes scopes = module.scopes();
    List<Name> uses = references(module, "count");

    assertThat(lines(module, scopes.bindings(uses.getLast()))).containsExactly(4, 5);
    assertThat(lines(module, scopes.bindings(uses.getFirst()))).containsExactly(5);
    assertThat(scopes.of(function(module, "inner")).declaresNonlocal("count")).isTrue();
    assertThat(scopes.of(function(module, "outer")).bindings("count"))
        .allMatch(b -> b.scope() == scopes.of(function(module, "outer")));
  }

  @Test
  void aWalrusInAComprehensionBindsInTheFunction() {
    PythonModule module =
        module(
            """
            def f(xs):
                ys = [y for x in xs if (y := x)]
                return y
            """);
    Scope f = module.scopes().of(function(module, "f"));

    assertThat(f.names()).contains("y").doesNotContain("x");
    for (Name use : references(module, "y")) {
      assertThat(module.scopes().bindings(use))
          .singleElement()
          .satisfies(b -> assertThat(b.scope()).isSameAs(f));
    }
  }

  @Test
  void builtinsAndUndefinedNamesHaveNoBindings() {
    PythonModule module = module("print(undefined)\n");

    assertThat(module.scopes().bindings(references(module, "print").getFirst())).isEmpty();
    assertThat(module.scopes().bindings(references(module, "undefined").getFirst())).isEmpty();
  }

  @Test
  void targetsAreNoReferencesButAugmentedAndDeletedNamesAre() {
    PythonModule module =
        module(
            """
            plain = 1
            augmented += 1
            del deleted
            for loop in (): pass
            obj.attr = 1
            """);

    assertThat(references(module, "plain")).isEmpty();
    assertThat(references(module, "loop")).isEmpty();
    assertThat(references(module, "augmented")).hasSize(1);
    assertThat(references(module, "deleted")).hasSize(1);
    assertThat(references(module, "obj")).hasSize(1);
  }

  @Test
  void typeParametersAreSeenByTheirFunctionAndItsAnnotations() {
    String text =
        """
        T = 1
        class C:
            K = 2
            def f[T](self, x: T) -> K:
                return T
        """;
    PythonModule module = module(text);

    for (Name use : references(module, "T")) {
      assertThat(lines(module, module.scopes().bindings(use))).containsExactly(4);
    }
    assertThat(seenByLast("K", text)).containsExactly(3);
    assertThat(module.scopes().of(module.tree().all(FunctionDef.class).getFirst()).kind())
        .isEqualTo(Scope.Kind.FUNCTION);
  }
}
