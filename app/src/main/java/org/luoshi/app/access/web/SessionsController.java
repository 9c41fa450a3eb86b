package org.luoshi.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.app.access.LoggedIn;
import org.luoshi.app.access.Member;
import org.luoshi.app.access.Sessions;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Told;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Where am I logged in", and ending the other sessions. */
@Controller
class SessionsController {
  private final Sessions sessions;

  SessionsController(Sessions sessions) {
    this.sessions = sessions;
  }

  @LoggedIn
  @GetMapping("/sessions")
  ModelAndView show(@AuthenticationPrincipal Member member, HttpServletRequest request) {
    return Page.of(
        "access/sessions",
        new SessionsPage(sessions.of(member.loginName()), request.getSession().getId()));
  }

  @LoggedIn
  @PostMapping("/sessions/end")
  String endOthers(
      @AuthenticationPrincipal Member member,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    sessions.endOthers(member.loginName(), request.getSession().getId());
    Told.done(redirect, "sessions.ended");
    return "redirect:/sessions";
  }
}
