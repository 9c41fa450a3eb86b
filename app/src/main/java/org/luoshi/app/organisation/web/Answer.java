package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers of forms. */
final class Answer {
  private Answer() {}

  /** A form: 200, or 422 when something has to be mended. */
  static ModelAndView form(String template, Record page, @Nullable Fault fault) {
    return fault == null
        ? Page.of(template, page)
        : Page.of(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** To another page. */
  static ModelAndView to(String path) {
    return new ModelAndView("redirect:" + path);
  }
}
