package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Sources.function;
import static dev.dagproof.python.semantic.Sources.module;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which functions are generators. */
class GeneratorsTest {
  @Test
  void knowsGenerators() {
    PythonModule module =
        module(
            """
            def a(): yield
            def b():
                x = lambda: (yield)
                def inner(): yield
                class C:
                    def m(self): yield
            """);

    assertThat(Generators.isGenerator(function(module, "a"))).isTrue();
    assertThat(Generators.isGenerator(function(module, "b"))).isFalse();
  }
}
