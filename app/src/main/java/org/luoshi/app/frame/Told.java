package org.luoshi.app.frame;

import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page tells the visitor: kept through one redirect. */
public final class Told {
  static final String NOTICE = "notice";
  static final String ERROR = "error";

  private Told() {}

  /** Something was done. */
  public static void done(RedirectAttributes redirect, String key, Object... values) {
    redirect.addFlashAttribute(NOTICE, message(key, values));
  }

  /** Something was not done. */
  public static void refused(RedirectAttributes redirect, String key, Object... values) {
    redirect.addFlashAttribute(ERROR, message(key, values));
  }

  private static DefaultMessageSourceResolvable message(String key, Object... values) {
    return new DefaultMessageSourceResolvable(
        new String[] {key}, List.of(values).stream().map(Object::toString).toArray());
  }
}
