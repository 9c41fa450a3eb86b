package org.luoshi.app.frame.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.luoshi.app.frame.Open;
import org.luoshi.app.frame.Page;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors in words: what happened, and what to do now. */
@Controller
class ErrorPage implements ErrorController {
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 429, 503, 507);

  @Open
  @RequestMapping("/error")
  ModelAndView show(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    String key = KNOWN.contains(status) ? Integer.toString(status) : status < 500 ? "400" : "500";
    return Page.of("frame/error", new Failure(status, "error." + key), HttpStatus.valueOf(status));
  }
}
