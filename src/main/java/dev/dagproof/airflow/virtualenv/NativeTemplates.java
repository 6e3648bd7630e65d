package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.catalog.ContextKeys.Fate;
import dev.dagproof.airflow.task.PassedArgument;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.airflow.virtualenv.PassedObject.Reason;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ValuePart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of the context that templates with native types pass as objects: with {@code
 * render_template_as_native_obj=True} <code>{{ ti }}</code> is the task instance (cases
 * op_kwargs_jinja_native_ti, op_kwargs_jinja_native_date).
 */
final class NativeTemplates {
  private static final String DATE = "pendulum.DateTime";

  private final ContextKeys keys;
  private final List<TemplateUse> templates;

  /**
   * For the templates of one file.
   *
   * @param templates those that are rendered
   */
  NativeTemplates(AirflowVersion version, List<TemplateUse> templates) {
    this.keys = new ContextKeys(version);
    this.templates = templates;
  }

  /** The objects that do not reach the callable of this task. */
  List<PassedObject> of(VirtualenvTask task, TargetEnvironment environment) {
    List<PassedObject> found = new ArrayList<>();
    for (TemplateUse template : templates) {
      String key = template.passedKey().orElse(null);
      PassedArgument argument = key == null ? null : argument(task, template.text());
      if (key != null && argument != null) {
        add(task, environment, template, key, argument, found);
      }
    }
    return found;
  }

  private void add(
      VirtualenvTask task,
      TargetEnvironment environment,
      TemplateUse template,
      String key,
      PassedArgument argument,
      List<PassedObject> found) {
    ObjectType type = type(key, environment.knownSerializer().orElse(null));
    Reason reason = reason(type, environment);
    if (type != null && reason != null) {
      Expression value = argument.value().expression();
      ValuePart part =
          new ValuePart(argument.value().module(), value, value, type, ValuePart.Role.VALUE, true);
      found.add(new PassedObject(argument, part, reason, task.certain() && template.made()));
    }
  }

  private @Nullable ObjectType type(String key, @Nullable Serializer serializer) {
    if (key.equals("ti") || key.equals("task_instance")) {
      return serializer == Serializer.PICKLE ? ObjectType.instance("TaskInstance") : null;
    }
    if (keys.fate(key) == Fate.WITH_PENDULUM) {
      return ObjectType.instance(DATE);
    }
    boolean isRefused =
        serializer != null && keys.refused(serializer == Serializer.PICKLE).contains(key);
    return isRefused ? ObjectType.instance(key) : null;
  }

  private static @Nullable Reason reason(@Nullable ObjectType type, TargetEnvironment environment) {
    if (type == null) {
      return null;
    }
    if (!type.isInstance(DATE)) {
      return Reason.REFUSED;
    }
    return environment.packages() == Presence.NO ? Reason.OF_PACKAGE : null;
  }

  /** The argument of the task that a text is, or is in. */
  private static @Nullable PassedArgument argument(VirtualenvTask task, KnownText text) {
    KnownText.Span span = text.span(0, text.text().length());
    for (TaskCall call : task.task().calls()) {
      for (PassedArgument argument : call.arguments()) {
        Expression value = argument.value().expression();
        if (argument.value().module() == span.module()
            && span.start() >= value.start()
            && span.end() <= value.end()) {
          return argument;
        }
      }
    }
    return null;
  }
}
