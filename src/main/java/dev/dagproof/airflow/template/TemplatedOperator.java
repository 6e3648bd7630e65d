package dev.dagproof.airflow.template;

import java.util.List;
import java.util.Set;

/**
 * What is known of an operator class and its templates.
 *
 * @param name the class's name
 * @param fields its {@code template_fields}
 * @param complete whether there are no others
 * @param extensions its {@code template_ext}
 */
record TemplatedOperator(
    String name, Set<String> fields, boolean complete, List<String> extensions) {

  TemplatedOperator {
    fields = Set.copyOf(fields);
    extensions = List.copyOf(extensions);
  }
}
