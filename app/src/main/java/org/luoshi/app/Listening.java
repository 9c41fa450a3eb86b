package org.luoshi.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.StartFailure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the server listens, whether with TLS, and whose forwarded headers it believes. */
final class Listening {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--port", paramLabel = "PORT")
  private int port = 8080;

  @Option(names = "--bind", paramLabel = "ADDRESS")
  private String bind = "127.0.0.1";

  @Option(names = "--tls-cert", paramLabel = "PEM")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "PEM")
  private @Nullable Path key;

  @Option(names = "--proxy", paramLabel = "ADDRESS", split = ",")
  private List<String> proxies = List.of();

  /**
   * Looks whether the server will be able to listen, before anything is started.
   *
   * @throws StartFailure when the address is not ours, the port is taken, or the key files are no
   *     good
   */
  void check(LuoshiServer words) {
    if (port < 0 || port > 65_535) {
      throw wrong(words.say("usage.bad-value", "--port", port));
    }
    if ((certificate == null) != (key == null)) {
      throw wrong(words.say("usage.tls-pair"));
    }
    for (String proxy : proxies) {
      if (!proxy.matches("[0-9a-fA-F.:]+(/\\d{1,3})?")) {
        throw wrong(words.say("usage.bad-value", "--proxy", proxy));
      }
    }
    if (certificate != null && key != null) {
      TlsFiles.check(certificate, key);
    }
    checkAddress();
  }

  private ParameterException wrong(String what) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
  }

  private void checkAddress() {
    InetAddress address = address();
    try {
      if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
        throw new StartFailure("server.bind", bind);
      }
      try (ServerSocket trial = new ServerSocket()) {
        trial.setReuseAddress(true);
        trial.bind(new InetSocketAddress(address, port));
      }
    } catch (IOException e) {
      throw new StartFailure(e, port < 1024 && port > 0 ? "server.low-port" : "server.port", port);
    }
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new StartFailure(e, "server.bind", bind);
    }
  }

  /** Whether whoever is on the network could read along. */
  boolean isOpenToEavesdroppers() {
    return certificate == null && proxies.isEmpty() && !address().isLoopbackAddress();
  }

  /** The address for people. */
  String url(int actualPort) {
    String host = address().isAnyLocalAddress() ? "localhost" : bind;
    return (certificate == null ? "http://" : "https://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + actualPort
        + "/";
  }

  int port() {
    return port;
  }

  String bind() {
    return bind;
  }

  /** What Spring is told. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", port);
    properties.put("server.address", bind);
    properties.put("server.forward-headers-strategy", proxies.isEmpty() ? "none" : "native");
    if (!proxies.isEmpty()) {
      properties.put(
          "server.tomcat.remoteip.internal-proxies",
          String.join(",", proxies.stream().map(Listening::range).toList()));
      properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
      properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
    }
    if (certificate != null && key != null) {
      properties.put("server.ssl.bundle", "web");
      properties.put("spring.ssl.bundle.pem.web.reload-on-update", true);
      properties.put("spring.ssl.bundle.pem.web.keystore.certificate", url(certificate));
      properties.put("spring.ssl.bundle.pem.web.keystore.private-key", url(key));
    }
    return properties;
  }

  private static String url(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }

  private static String range(String proxy) {
    return proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
  }
}
