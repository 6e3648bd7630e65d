package dev.dagproof.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of dagproof, which the build writes into a resource. */
final class Version {
  private static final String RESOURCE = "/dev/dagproof/version.properties";

  private Version() {}

  static String text() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the program file lacks " + RESOURCE);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    }
  }
}
