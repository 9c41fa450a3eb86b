package org.luoshi.app.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers of forms. */
public final class Answer {
  private Answer() {}

  /** A form: 200, or 422 when something has to be mended. */
  public static ModelAndView form(String template, Record page, @Nullable Fault fault) {
    return fault == null
        ? Page.of(template, page)
        : Page.of(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** To another page. */
  public static ModelAndView to(String path) {
    return new ModelAndView("redirect:" + path);
  }
}
