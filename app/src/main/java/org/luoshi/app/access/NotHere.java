package org.luoshi.app.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for does not exist, or lies outside the scope: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotHere extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Something that is not here, such as {@code organisation 12}. */
  public NotHere(String what) {
    super(what, null, false, false);
  }
}
