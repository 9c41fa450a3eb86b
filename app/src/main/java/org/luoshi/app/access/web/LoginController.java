package org.luoshi.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.LoggedIn;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seats;
import org.luoshi.app.frame.Open;
import org.luoshi.app.frame.Page;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The login page, and the choice of the seat to work from. */
@Controller
class LoginController {
  private final Seats seats;

  LoginController(Seats seats) {
    this.seats = seats;
  }

  @Open
  @GetMapping("/login")
  ModelAndView login(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable String out,
      @RequestParam(required = false) @Nullable String over) {
    if (SecurityContextHolder.getContext().getAuthentication() != null) {
      return new ModelAndView(new RedirectView("/"));
    }
    String told =
        refused != null
            ? "login.refused"
            : out != null ? "login.out" : over != null ? "login.over" : null;
    return Page.of("access/login", new LoginPage(told));
  }

  @LoggedIn
  @PostMapping("/seat")
  String choose(@RequestParam long seat, HttpServletRequest request) {
    boolean own =
        seats.of(Scope.current().accountOrFail()).stream().anyMatch(mine -> mine.id() == seat);
    if (!own) {
      throw new NotHere("seat " + seat);
    }
    request.getSession().setAttribute(ScopeFilter.SEAT, seat);
    return "redirect:/";
  }
}
