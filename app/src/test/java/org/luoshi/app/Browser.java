package org.luoshi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser without JavaScript: keeps cookies, sends forms with their token, follows
 * nothing.
 */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String root;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String token = "";

  /** A browser that knows nobody. */
  public Browser(int port) {
    root = "http://127.0.0.1:" + port;
  }

  /** What a page answered. */
  public record Answer(int status, String location, String text) {}

  /** Logs in; the answer is the redirect. */
  public Answer login(String name, String password) {
    get("/login");
    Answer answer = post("/login", Map.of("username", name, "password", password));
    get("/sessions");
    return answer;
  }

  /** Opens a page and remembers its token. */
  public Answer get(String path) {
    Answer answer = send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    Matcher found = TOKEN.matcher(answer.text());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }

  /** Sends a form with the token of the page opened last. */
  public Answer post(String path, Map<String, String> fields) {
    return send(form(path, fields));
  }

  /** Sends a form as htmx does: only a part of the page is wanted. */
  public Answer ask(String path, Map<String, String> fields) {
    return send(form(path, fields).header("HX-Request", "true"));
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", token);
    String body =
        all.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(root + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
