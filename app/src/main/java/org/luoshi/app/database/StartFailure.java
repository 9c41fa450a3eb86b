package org.luoshi.app.database;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The server or one of its commands cannot go on, for a reason the operator can mend: says what
 * happened and what to do, in Chinese or English, without a stack trace.
 */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String BUNDLE = "messages.operator";

  private final String key;
  private final transient @Nullable Object[] values;

  /**
   * A failure.
   *
   * @param key of the sentence in {@code messages/operator_*.properties}
   * @param values fill its {@code %s} places
   */
  public StartFailure(String key, @Nullable Object... values) {
    super(key);
    this.key = key;
    this.values = values.clone();
  }

  /** The same, with what caused it. */
  public StartFailure(Throwable cause, String key, @Nullable Object... values) {
    super(key, cause);
    this.key = key;
    this.values = values.clone();
  }

  /** The key of its sentence. */
  public String key() {
    return key;
  }

  /** What happened and what to do, in the operator's language. */
  public String words(Locale locale) {
    return say(locale, key, values);
  }

  /** A sentence for the operator, from the same bundle. */
  public static String say(Locale locale, String key, @Nullable Object... values) {
    try {
      return String.format(
          Locale.ROOT, ResourceBundle.getBundle(BUNDLE, locale).getString(key), values);
    } catch (MissingResourceException e) {
      throw new IllegalStateException("no words for " + key, e);
    }
  }
}
