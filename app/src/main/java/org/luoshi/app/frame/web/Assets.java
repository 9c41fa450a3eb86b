package org.luoshi.app.frame.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets and scripts, all from this server; their address changes with their content, so
 * browsers keep them.
 */
@Component
class Assets implements WebMvcConfigurer {
  private static final String[] PLACES = {
    "assets/", "META-INF/resources/webjars/htmx.org/2.0.10/dist/"
  };

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/" + PLACES[0], "classpath:/" + PLACES[1])
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  /** The address of a file, such as {@code /assets/luoshi.css?4f1d2c3b}. */
  String address(String name) {
    return addresses.computeIfAbsent(name, file -> "/assets/" + file + "?" + digest(file));
  }

  private static String digest(String file) {
    for (String place : PLACES) {
      try (InputStream in = Assets.class.getResourceAsStream("/" + place + file)) {
        if (in != null) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
          return HexFormat.of().formatHex(hash, 0, 4);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalArgumentException("no such asset: " + file);
  }
}
