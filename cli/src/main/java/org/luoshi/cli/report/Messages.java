package org.luoshi.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The words of the command in one language: resource {@code messages_LANGUAGE.properties}. */
public final class Messages {
  /** The languages there are, the first is the default. */
  public enum Language {
    ZH,
    EN
  }

  private final Language language;
  private final ResourceBundle bundle;

  private Messages(Language language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** The messages in {@code language}, whatever the locale of the machine. */
  public static Messages in(Language language) {
    String resource =
        "/org/luoshi/cli/messages_" + (language == Language.ZH ? "zh" : "en") + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new Messages(
          language, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which language these are. */
  public Language language() {
    return language;
  }

  /** All of them, for the usage help. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * The message {@code key}, its {@code {0}}, {@code {1}} … replaced by {@code arguments}; an
   * unknown key is our own mistake and throws.
   */
  public String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }

  /** The message {@code key}, or {@code otherwise} where there is none. */
  public String getOr(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }
}
