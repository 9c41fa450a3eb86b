package org.luoshi.app.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** As much of S3 as the store asks for, over HTTP: one bucket, one key that may use it. */
final class FakeS3 implements AutoCloseable {
  static final String BUCKET = "luoshi-files";
  static final String KEY = "GREENHILL";

  private final HttpServer server;
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

  FakeS3() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Objects by their paths, such as {@code /luoshi-files/files/ab/ab12…}. */
  Map<String, byte[]> objects() {
    return objects;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String signed =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
      if (!signed.contains("Credential=" + KEY + "/")) {
        refuse(exchange, 403, "InvalidAccessKeyId");
      } else if (!path.startsWith("/" + BUCKET)) {
        refuse(exchange, 404, "NoSuchBucket");
      } else {
        serve(exchange, path, body);
      }
    }
  }

  private void serve(HttpExchange exchange, String path, byte[] body) throws IOException {
    boolean isBucket = path.equals("/" + BUCKET) || path.equals("/" + BUCKET + "/");
    byte[] object = isBucket ? new byte[0] : objects.get(path);
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      case "HEAD" -> exchange.sendResponseHeaders(object == null ? 404 : 200, -1);
      default -> {
        if (object == null) {
          refuse(exchange, 404, "NoSuchKey");
        } else {
          exchange.sendResponseHeaders(200, object.length);
          exchange.getResponseBody().write(object);
        }
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] xml =
        ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, xml.length);
    exchange.getResponseBody().write(xml);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
