package org.luoshi.app.organisation.web;

import org.luoshi.app.access.LoggedIn;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after the login. */
@Controller
class HomeController {
  @LoggedIn
  @GetMapping("/")
  String home() {
    return Scope.current().may(Right.SEE_PLANS) ? "redirect:/work" : "redirect:/organisations";
  }
}
