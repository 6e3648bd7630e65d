package dev.dagproof.airflow.template;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one template. */
final class TemplateProblems {
  private final List<TemplateProblem> found = new ArrayList<>();

  void add(String message, String help, JinjaExpression at, boolean certain) {
    add(message, help, at.start(), at.end(), certain);
  }

  void add(String message, String help, int start, int end, boolean certain) {
    found.add(new TemplateProblem(Kind.NAME, message, help, start, end, certain));
  }

  void addFile(String message, String help, JinjaExpression at, boolean certain) {
    found.add(new TemplateProblem(Kind.FILE, message, help, at.start(), at.end(), certain));
  }

  List<TemplateProblem> found() {
    return List.copyOf(found);
  }
}
