package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Sources.seenByLast;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which of several bindings a use in or behind a {@code try} sees. */
class FlowOfTryTest {
  @Test
  void aHandlerSeesWhateverTheBodyBound() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                try:
                    x = 1
                    x = 2
                except E:
                    print(x)
                """))
        .containsExactly(1, 3, 4);
  }

  @Test
  void finallySeesAllAndWhatFollowsItOnlyWhatEnded() {
    String text =
        """
        x = 0
        try:
            x = f()
        finally:
            print(x)
        """;
    assertThat(seenByLast("x", text)).containsExactly(1, 3);
    assertThat(seenByLast("x", text + "print(x)\n")).containsExactly(3);
  }

  @Test
  void jumpsPassFinally() {
    assertThat(
            seenByLast(
                "x",
                """
                x = 0
                while a:
                    try:
                        break
                    finally:
                        x = 1
                print(x)
                """))
        .containsExactly(1, 6);
    assertThat(
            seenByLast(
                "x",
                """
                def f():
                    for i in (1, 2):
                        try:
                            try:
                                x = 1
                                continue
                            finally:
                                y = 2
                        finally:
                            z = 3
                        x = 4
                    print(x)
                """))
        .containsExactly(5);
  }

  @Test
  void elseOfATryFollowsItsBody() {
    assertThat(
            seenByLast(
                "x",
                """
                try:
                    x = 1
                except E:
                    x = 2
                else:
                    print(x)
                """))
        .containsExactly(2);
  }

  @Test
  void aHandlersNameIsGoneBehindIt() {
    assertThat(
            seenByLast(
                "e",
                """
                e = 0
                try:
                    pass
                except E as e:
                    pass
                print(e)
                """))
        .containsExactly(1);
  }
}
