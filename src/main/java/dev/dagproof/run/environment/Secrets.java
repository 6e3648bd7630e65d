package dev.dagproof.run.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the credentials out of addresses: {@code https://user:password@host/}. */
final class Secrets {
  private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/\\s'\"]*@");

  private Secrets() {}

  static String hidden(String text) {
    return text.contains("://") ? CREDENTIALS.matcher(text).replaceAll("****@") : text;
  }

  static List<String> hidden(Iterable<String> texts) {
    List<String> hidden = new ArrayList<>();
    for (String text : texts) {
      hidden.add(hidden(text));
    }
    return hidden;
  }
}
