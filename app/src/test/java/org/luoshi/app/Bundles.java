package org.luoshi.app;

import java.util.Arrays;
import java.util.Locale;
import org.luoshi.app.frame.Shell;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the house without the house, for tests of what says something. */
public final class Bundles {
  private Bundles() {}

  /** Words of these bundles, such as {@code calendar}. */
  public static Shell words(Locale locale, String... names) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.addBasenames(Arrays.stream(names).map(name -> "messages/" + name).toArray(String[]::new));
    words.setDefaultEncoding("UTF-8");
    words.setAlwaysUseMessageFormat(true);
    return Shell.words(locale, words);
  }
}
