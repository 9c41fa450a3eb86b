package org.luoshi.app.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.luoshi.app.access.Audit;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What the database itself refuses because of the scope is not found, like everything outside it.
 */
@ControllerAdvice
class OutsideScope {
  /** SQLSTATE of a row that a policy does not let in. */
  private static final String REFUSED = "42501";

  private final Audit audit;

  OutsideScope(Audit audit) {
    this.audit = audit;
  }

  @ExceptionHandler(DataAccessException.class)
  void refused(DataAccessException failure, HttpServletResponse response) throws IOException {
    if (failure.getMostSpecificCause() instanceof SQLException cause
        && REFUSED.equals(cause.getSQLState())) {
      audit.refused("scope", null, null);
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    throw failure;
  }
}
