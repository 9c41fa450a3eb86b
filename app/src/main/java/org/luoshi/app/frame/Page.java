package org.luoshi.app.frame;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page that a controller answers with: the name of its template and its one record. */
public final class Page {
  private Page() {}

  /** Template {@code NAME.jte} with its record as {@code page}. */
  public static ModelAndView of(String template, Record page) {
    return new ModelAndView(template, Map.of("page", page));
  }

  /** The same with a status other than 200, such as 422 for a form that has to be mended. */
  public static ModelAndView of(String template, Record page, HttpStatus status) {
    ModelAndView view = of(template, page);
    view.setStatus(status);
    return view;
  }
}
