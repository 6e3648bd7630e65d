package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the arguments of assets against what they take and refuse (2.4.3 to 2.11.2: {@code
 * datasets/__init__.py}, where {@code uri} is the first one; apache-airflow-task-sdk 1.0.6 to
 * 1.3.2: {@code sdk/definitions/asset/__init__.py}, where it is {@code name}).
 */
final class AssetCheck {
  private final ArgumentCheck check;
  private final List<String> positions;
  private final boolean three;

  private AssetCheck(ArgumentCheck check, List<String> positions) {
    this.check = check;
    this.positions = positions;
    three = check.world().version().isAtLeast(3, 0);
  }

  /** Of a call of a class of Airflow, which may be one of assets. */
  static void called(String dotted, CallArguments given, World world, Evaluator at) {
    int dot = dotted.lastIndexOf('.');
    String name = dotted.substring(dot + 1);
    if (!isAsset(name) || !isHome(dotted.substring(0, Math.max(dot, 0)))) {
      return;
    }
    // The old name stays in `airflow` itself.
    boolean isRenamed = dotted.equals("airflow.Dataset") && world.version().isAtLeast(3, 0);
    Signature signature = world.signature(isRenamed ? "Asset" : name);
    if (signature != null) {
      ArgumentCheck check = new ArgumentCheck(name, signature, given, at.site(), world, at);
      boolean isAlias = name.endsWith("Alias");
      List<String> positions =
          isAlias
              ? List.of("name")
              : signature.has("name") ? List.of("name", "uri") : List.of("uri", "extra");
      new AssetCheck(check, positions).check(isAlias);
    }
  }

  private static boolean isAsset(String name) {
    return switch (name) {
      case "Asset", "AssetAlias", "Dataset", "DatasetAlias" -> true;
      default -> false;
    };
  }

  private static boolean isHome(String module) {
    return switch (module) {
      case "airflow",
          "airflow.datasets",
          "airflow.sdk",
          "airflow.sdk.definitions.asset",
          "airflow.providers.common.compat.assets",
          "airflow.providers.common.compat.sdk" ->
          true;
      default -> false;
    };
  }

  private void check(boolean isAlias) {
    check.checkNames();
    if (isRefusedByPosition()) {
      return;
    }
    checkMissing();
    if (!isAlias) {
      checkScheme();
    }
    if (three) {
      checkIdentifier("name", isAlias, false);
      checkIdentifier("group", isAlias, true);
    }
    if (three && !isAlias) {
      checkIdentifier("uri", false, false);
    } else if (!isAlias) {
      checkUri();
    }
  }

  /** The URI is the name, where that alone is given. */
  private void checkScheme() {
    boolean hasUri = check.given().mayHave("uri", positions.indexOf("uri")) && !isNone("uri");
    String name = hasUri ? "uri" : "name";
    Value given = value(name);
    String text = given == null ? null : given.text();
    if (text == null) {
      return;
    }
    if (text.startsWith("airflow://")) {
      refuse(name, "`" + name + "` has the scheme `airflow`, which is Airflow's own");
    } else if (!isAscii(text) && check.world().version().isAtLeast(3, 1)) {
      // Recorded on 3.3.2: the file is read, and its DAGs cannot be stored.
      refuse(name, "a URI has only letters of ASCII: no DAG with this asset is stored");
    }
  }

  private boolean isRefusedByPosition() {
    int given = check.given().positional().size();
    if (given > positions.size()) {
      fault(
          "`%s` takes at most %d by position, and is given %d"
              .formatted(check.callee(), positions.size(), given));
      return true;
    }
    for (String name : positions.subList(0, given)) {
      if (check.given().keyword(name) != null) {
        fault("`%s` is given two values".formatted(name));
        return true;
      }
    }
    return false;
  }

  private void checkMissing() {
    boolean isAnyGiven = false;
    for (String name : positions) {
      boolean isGiven = check.given().mayHave(name, positions.indexOf(name));
      isAnyGiven |= isGiven && !isNone(name);
      if (check.signature().required().contains(name) && !isGiven) {
        missing(name);
      }
    }
    // One of the two is enough, and None counts for nothing.
    if (check.signature().required().isEmpty() && !isAnyGiven) {
      missing("name");
    }
  }

  private void missing(String name) {
    check
        .world()
        .fault(Kind.ARGUMENT_MISSING, check.callee() + "." + name, check.call(), null, check.at());
  }

  private void fault(String why) {
    check.world().fault(Kind.FUNCTION_ARGUMENTS, why, check.call(), null, check.at());
  }

  /** That of a dataset of Airflow 2. */
  private void checkUri() {
    Value uri = value("uri");
    String type = uri == null ? null : ArgumentTypes.of(uri);
    String text = uri == null ? null : uri.text();
    if (text != null) {
      String problem = problem(text, 3000, false);
      if (problem != null) {
        refuse("uri", "`uri` " + problem);
      } else if (!isAscii(text)) {
        refuse("uri", "`uri` has other letters than those of ASCII");
      }
    } else if (type != null && !type.equals("str")) {
      refuse("uri", "`uri` has to be str, and is " + type);
    }
  }

  private void checkIdentifier(String name, boolean isText, boolean mayBeEmpty) {
    Value given = value(name);
    if (given == null) {
      return;
    }
    String type = ArgumentTypes.of(given);
    String text = given.text();
    if (text != null) {
      String problem = problem(text, 1500, mayBeEmpty);
      boolean isReserved = text.equals("self") || text.equals("context");
      if (problem != null) {
        refuse(name, "`" + name + "` " + problem);
      } else if (isReserved && name.equals("name") && check.signature().has("uri")) {
        refuse(name, "no asset may have the name `" + text + "`");
      } else if (!isAscii(text) && !check.world().version().isAtLeast(3, 1)) {
        refuse(name, "`" + name + "` has other letters than those of ASCII");
      }
    } else if (type != null && !type.equals("str") && !name.equals("uri")) {
      // What an asset is given as None it is not given.
      if (isText || !type.equals("NoneType")) {
        refuse(name, "`" + name + "` has to be str, and is " + type);
      }
    }
  }

  /** What is wrong with a text; null if nothing is. */
  private static @Nullable String problem(String text, int longest, boolean mayBeEmpty) {
    if (text.isBlank() && !(text.isEmpty() && mayBeEmpty)) {
      return text.isEmpty() ? "is empty" : "is blank";
    }
    return text.codePointCount(0, text.length()) > longest
        ? "has more than " + longest + " characters"
        : null;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  private @Nullable Value value(String name) {
    return check.given().get(name, positions.indexOf(name));
  }

  private boolean isNone(String name) {
    Value given = value(name);
    return given != null && "NoneType".equals(ArgumentTypes.of(given));
  }

  private void refuse(String name, String why) {
    int position = positions.indexOf(name);
    check
        .world()
        .fault(
            Kind.ARGUMENT_REFUSED,
            why,
            Spots.argument(check.call(), name, position),
            null,
            check.at());
  }
}
