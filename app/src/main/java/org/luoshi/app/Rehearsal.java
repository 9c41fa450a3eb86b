package org.luoshi.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;

/**
 * The launcher starts the server once after each build, so that Java can write down what a start
 * needs: the first pages are asked for, then the process ends by itself.
 */
final class Rehearsal {
  private static final List<String> PAGES =
      List.of("login", "health", "assets/luoshi.css", "no-such-page");

  private Rehearsal() {}

  static boolean isAsked() {
    return Boolean.getBoolean("luoshi.rehearsal");
  }

  static void run(String url) {
    for (String page : PAGES) {
      try {
        URLConnection connection = URI.create(url + page).toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
          in.readAllBytes();
        }
      } catch (IOException e) {
        System.err.println(page + ": " + e.getMessage());
      }
    }
    System.exit(0);
  }
}
