package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.parsing.ParseWork.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** Which calls take their time. */
final class WorkNames {
  private WorkNames() {}

  /** What a call works with; null if it is not known to do such work. */
  static @Nullable Kind kind(String name, CallArguments arguments) {
    if (AirflowPackage.holds(name)) {
      return ofAirflow(name);
    }
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    if (dot < 0) {
      return name.equals("open") && writes(arguments) ? Kind.FILES : null;
    }
    int first = name.indexOf('.');
    return switch (name.substring(0, first)) {
      case "requests", "httpx" -> isRequest(last) ? Kind.NETWORK : null;
      case "urllib", "urllib3" ->
          switch (last) {
            case "urlopen", "urlretrieve", "request" -> Kind.NETWORK;
            default -> null;
          };
      case "socket" ->
          switch (last) {
            case "create_connection", "gethostbyname", "getaddrinfo", "connect" -> Kind.NETWORK;
            default -> null;
          };
      case "smtplib", "ftplib", "paramiko" ->
          switch (last) {
            case "SMTP", "SMTP_SSL", "FTP", "FTP_TLS", "connect" -> Kind.NETWORK;
            default -> null;
          };
      case "boto3" ->
          name.startsWith("boto3.client.") || name.startsWith("boto3.resource.")
              ? Kind.NETWORK
              : null;
      case "psycopg2",
          "psycopg",
          "pymysql",
          "MySQLdb",
          "sqlite3",
          "pyodbc",
          "oracledb",
          "cx_Oracle",
          "snowflake",
          "mysql",
          "pymssql",
          "duckdb" ->
          last.equals("connect") ? Kind.DATABASE : null;
      case "sqlalchemy" ->
          switch (last) {
            case "connect", "begin", "execute" ->
                name.startsWith("sqlalchemy.create_engine.") ? Kind.DATABASE : null;
            default -> null;
          };
      case "pandas" ->
          switch (last) {
            case "read_sql", "read_sql_query", "read_sql_table" -> Kind.DATABASE;
            case "read_csv", "read_excel", "read_parquet", "read_json" -> Kind.FILES;
            default -> null;
          };
      case "subprocess" ->
          switch (last) {
            case "run",
                "call",
                "check_call",
                "check_output",
                "Popen",
                "getoutput",
                "getstatusoutput" ->
                first == dot ? Kind.PROCESS : null;
            default -> null;
          };
      case "os" -> ofOs(name);
      case "shutil" ->
          switch (last) {
            case "copy", "copy2", "copyfile", "copytree", "move", "rmtree", "make_archive" ->
                Kind.FILES;
            default -> null;
          };
      case "glob" ->
          first == dot && (last.equals("glob") || last.equals("iglob")) ? Kind.FILES : null;
      case "time" -> last.equals("sleep") ? Kind.TIME : null;
      default -> null;
    };
  }

  private static boolean isRequest(String method) {
    return switch (method) {
      case "get", "post", "put", "patch", "delete", "head", "options", "request", "stream" -> true;
      default -> false;
    };
  }

  private static @Nullable Kind ofOs(String name) {
    return switch (name) {
      case "os.system", "os.popen", "os.spawnl", "os.spawnv" -> Kind.PROCESS;
      case "os.walk",
          "os.listdir",
          "os.scandir",
          "os.makedirs",
          "os.mkdir",
          "os.remove",
          "os.unlink",
          "os.rename",
          "os.rmdir" ->
          Kind.FILES;
      default -> null;
    };
  }

  private static @Nullable Kind ofAirflow(String name) {
    int dot = name.lastIndexOf('.');
    String owner = dot < 0 ? "" : name.substring(0, dot);
    String last = name.substring(dot + 1);
    return switch (last) {
      case "get", "set", "setdefault", "update", "delete" ->
          owner.endsWith(".Variable")
              ? Kind.VARIABLE
              : owner.endsWith(".Connection") ? Kind.CONNECTION : ofHook(owner);
      case "get_variable_from_secrets" -> Kind.VARIABLE;
      case "get_connection_from_secrets" -> Kind.CONNECTION;
      case "get_connection", "get_connections", "get_hook" ->
          owner.endsWith("Hook") || owner.endsWith(".Connection") ? Kind.CONNECTION : null;
      case "create_session" -> Kind.DATABASE;
      default -> ofHook(owner);
    };
  }

  private static @Nullable Kind ofHook(String owner) {
    return owner.endsWith("Hook") ? Kind.HOOK : null;
  }

  /** Reading a small file beside the DAG is what many do, and does little harm. */
  private static boolean writes(CallArguments arguments) {
    Value mode = arguments.get("mode", 1);
    String text = mode == null ? null : mode.text();
    return text != null
        && (text.indexOf('w') >= 0 || text.indexOf('a') >= 0 || text.indexOf('x') >= 0);
  }
}
