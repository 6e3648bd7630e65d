package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Sources.lines;
import static dev.dagproof.python.semantic.Sources.module;
import static dev.dagproof.python.semantic.Sources.seenByLast;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which of several bindings a use sees. */
class FlowTest {
  @Test
  void theLastOneInARow() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                x = 2
                print(x)
                x = 3
                """))
        .containsExactly(2);
  }

  @Test
  void anAssignmentReadsBeforeItBinds() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                x = x + 1
                """))
        .containsExactly(1);
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                for x in x: pass
                """))
        .containsExactly(1);
  }

  @Test
  void bothArms() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                if a:
                    x = 1
                else:
                    x = 2
                print(x)
                """))
        .containsExactly(3, 5);
  }

  @Test
  void oneArmAndWhatWasBefore() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                if a:
                    x = 1
                print(x)
                """))
        .containsExactly(1, 3);
  }

  @Test
  void notTheOtherArm() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                if a:
                    x = 1
                elif b:
                    x = 2
                else:
                    print(x)
                """))
        .containsExactly(1);
  }

  @Test
  void notAnArmThatLeaves() {
    assertThat(
            seenByLast(
                "x",
                """
                def f():
                    x = 0
                    if a:
                        x = 1
                        return
                    elif b:
                        x = 2
                        raise E
                    print(x)
                """))
        .containsExactly(2);
  }

  @Test
  void notAnArmThatIsDead() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                if 0:
                    x = 1
                print(x)
                """))
        .containsExactly(1);
  }

  @Test
  void anImportWithAFallback() {
    assertThat(
            seenByLast(
                "json",
                """
                try:
                    import ujson as json
                except ImportError:
                    import json
                print(json)
                """))
        .containsExactly(2, 4);
  }

  @Test
  void anImportThatMayFail() {
    assertThat(
            seenByLast(
                "pandas",
                """
                pandas = None
                try:
                    import pandas
                except ImportError:
                    pass
                print(pandas)
                """))
        .containsExactly(1, 3);
  }

  @Test
  void aDeletedNameIsNotSeen() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                if a:
                    del x
                    x = 2
                print(x)
                """))
        .containsExactly(1, 4);
  }

  @Test
  void allWhenNothingReaches() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                del x
                print(x)
                """))
        .containsExactly(1, 2);
    assertThat(
            seenByLast(
                "x",
                """
                print(x)
                x = 1
                """))
        .containsExactly(2);
  }

  @Test
  void aLoopComesBack() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                while a:
                    print(x)
                    x = 1
                """))
        .containsExactly(1, 4);
  }

  @Test
  void aLoopMayNotRun() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                for x in xs:
                    pass
                print(x)
                """))
        .containsExactly(1, 2);
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                for x in (1, 2):
                    pass
                print(x)
                """))
        .containsExactly(2);
  }

  @Test
  void anEndlessLoopIsLeftByBreak() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                while True:
                    x = 1
                    if a:
                        x = 2
                        break
                    x = 3
                print(x)
                """))
        .containsExactly(5);
  }

  @Test
  void continueGoesBackToTheBeginning() {
    assertThat(
            seenByLast(
                "x",
                """
                for i in xs:
                    if i:
                        print(x)
                    x = 1
                    if a:
                        x = 2
                        continue
                    x = 3
                """))
        .containsExactly(6, 8);
  }

  @Test
  void theElseOfALoopIsSkippedByBreak() {
    assertThat(
            seenByLast(
                "x",
                """
                for i in xs:
                    if i:
                        x = 1
                        break
                else:
                    x = 2
                print(x)
                """))
        .containsExactly(3, 6);
  }

  @Test
  void withIsPassedThrough() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                with open(p) as f:
                    x = f.read()
                print(x)
                """))
        .containsExactly(3);
  }

  @Test
  void suppressMaySkip() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                with contextlib.suppress(ImportError):
                    import x
                print(x)
                """))
        .containsExactly(1, 3);
  }

  @Test
  void casesExcludeEachOther() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                match v:
                    case 1:
                        x = 1
                    case [x]:
                        print(x)
                """))
        .containsExactly(5);
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                match v:
                    case 1:
                        x = 1
                    case _:
                        x = 2
                print(x)
                """))
        .containsExactly(4, 6);
  }

  @Test
  void aWalrusThatMayBeSkippedHidesNothing() {
    assertThat(
            seenByLast(
                "m",
                """
                m = None
                if a and (m := f()):
                    pass
                print(m)
                """))
        .containsExactly(1, 2);
    assertThat(
            seenByLast(
                "m",
                """
                m = None
                if (m := f()) and a:
                    pass
                print(m)
                """))
        .containsExactly(2);
  }

  @Test
  void comprehensionsAndClassesRunWhereTheyStand() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                y = [x for _ in z]
                x = 2
                """))
        .containsExactly(1);
    assertThat(
            seenByLast(
                "x",
                """
                x = 1
                class C:
                    y = x
                x = 2
                """))
        .containsExactly(1);
  }

  @Test
  void functionsSeeWhatLasts() {
    assertThat(
            seenByLast(
                "x",
                """
                def f():
                    return x
                x = 1
                x = 2
                if a:
                    x = 3
                """))
        .containsExactly(4, 6);
    assertThat(
            seenByLast(
                "x",
                """
                def outer(x):
                    if a:
                        x = 1
                        return lambda: x
                    x = 2
                """))
        .containsExactly(3, 5);
  }

  @Test
  void submodulesOfOnePackageAddUp() {
    assertThat(
            seenByLast(
                "a",
                """
                import a.b
                import a.c
                print(a)
                """))
        .containsExactly(1, 2);
    assertThat(
            seenByLast(
                "a",
                """
                import b as a
                import a.c
                print(a)
                """))
        .containsExactly(2);
  }

  @Test
  void whatLastsToTheEndOfAClass() {
    PythonModule module =
        module(
            """
            class C:
                def run(self): pass
                run = staticmethod(run)
            """);
    Scope c =
        module
            .scopes()
            .of(
                ((Binding.DefinitionBinding) module.scopes().module().bindings("C").getFirst())
                    .node());

    assertThat(lines(module, c.bindings("run"))).containsExactly(2, 3);
    assertThat(lines(module, c.bindingsAtEnd("run"))).containsExactly(3);
  }

  @Test
  void generatedCodeIsNoTrouble() {
    StringBuilder text = new StringBuilder("x = 0\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("if a:\n    x = 1\nprint(x)\n");
    }
    PythonModule module = module(text.toString());
    Scopes scopes = module.scopes();

    assertThat(Sources.references(module, "x")).allMatch(use -> !scopes.bindings(use).isEmpty());
  }
}
