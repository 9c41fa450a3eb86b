package org.luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** By plain HTTP, by TLS, behind a proxy: what is believed, and what browsers are told. */
class DoorsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void withoutTlsNothingIsSecureAndForwardedHeadersAreNotBelieved() throws Exception {
    Path data = folder.resolve("data");
    try (LuoshiProcess server = LuoshiProcess.serve(data, Map.of("LUOSHI_METRICS_TOKEN", "tok"))) {
      HttpResponse<String> page = forwarded(server.port(), "/login");
      assertThat(cookie(page)).doesNotContain("Secure");
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
      metricsAreForThisMachineOrTheToken(server.port());
    }
    behindAProxyItsHeadersAreBelieved(data);
    byTlsCookiesAreSecure(data);
  }

  private static void metricsAreForThisMachineOrTheToken(int port) throws Exception {
    assertThat(send(request(port, "/prometheus")).statusCode()).isEqualTo(200);
    assertThat(forwarded(port, "/prometheus").statusCode()).isEqualTo(403);
    HttpRequest.Builder byToken =
        request(port, "/prometheus")
            .header("X-Forwarded-For", "203.0.113.9")
            .header("Authorization", "Bearer tok");
    assertThat(send(byToken).body()).contains("jvm_memory_used_bytes");
    assertThat(send(request(port, "/health/readiness")).body()).contains("UP");
    assertThat(send(request(port, "/health/liveness")).body()).contains("UP");
  }

  private static void behindAProxyItsHeadersAreBelieved(Path data) throws Exception {
    try (LuoshiProcess server =
        LuoshiProcess.serve(data, Map.of(), "--proxy", "127.0.0.1,10.0.0.0/8")) {
      HttpResponse<String> page = forwarded(server.port(), "/login");
      assertThat(cookie(page)).contains("Secure");
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(forwarded(server.port(), "/prometheus").statusCode()).isEqualTo(403);
    }
  }

  private void byTlsCookiesAreSecure(Path data) throws Exception {
    KeyStore keys = keys("first");
    try (LuoshiProcess server =
        LuoshiProcess.serve(
            data,
            Map.of("SPRING_SSL_BUNDLE_WATCH_FILE_QUIET_PERIOD", "200ms"),
            "--tls-cert",
            folder.resolve("cert.pem").toString(),
            "--tls-key",
            folder.resolve("key.pem").toString())) {
      HttpResponse<String> page = byTls(server.port(), keys);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(cookie(page)).contains("Secure");
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      aRenewedCertificateIsTakenUp(server, keys);
    }
  }

  private void aRenewedCertificateIsTakenUp(LuoshiProcess server, KeyStore old) throws Exception {
    KeyStore renewed = keys("second");
    while (!isTrusted(server.port(), renewed)) {
      LuoshiProcess.pause(100);
    }
    assertThat(isTrusted(server.port(), old)).isFalse();

    Files.writeString(folder.resolve("cert.pem"), "half a cert");
    LuoshiProcess.pause(2_000);
    assertThat(isTrusted(server.port(), renewed)).as("the last good one stays").isTrue();
    assertThat(server.output()).contains("SSL reload error");
  }

  private static boolean isTrusted(int port, KeyStore keys) throws Exception {
    try {
      return byTls(port, keys).statusCode() == 200;
    } catch (SSLException e) {
      return false;
    }
  }

  private static HttpResponse<String> byTls(int port, KeyStore keys) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/login")).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpResponse<String> forwarded(int port, String path) throws Exception {
    return send(
        request(port, path)
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "203.0.113.9"));
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> page) {
    return page.headers().firstValue("Set-Cookie").orElse("");
  }

  /** A certificate for 127.0.0.1 that nobody else trusts; it lies in the files of the server. */
  private KeyStore keys(String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "web",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    pem("key.pem", "PRIVATE KEY", keys.getKey("web", PASSWORD).getEncoded());
    pem("cert.pem", "CERTIFICATE", keys.getCertificate("web").getEncoded());
    return keys;
  }

  private void pem(String file, String kind, byte[] content) throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(content);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
  }

  private static SSLContext trusting(KeyStore keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("web", keys.getCertificate("web"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
