package org.luoshi.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.luoshi.app.access.LoggedIn;
import org.luoshi.app.access.Member;
import org.luoshi.app.access.Passwords;
import org.luoshi.app.access.Sessions;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Told;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's password. */
@Controller
class PasswordController {
  private final Passwords passwords;
  private final Sessions sessions;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  PasswordController(Passwords passwords, Sessions sessions) {
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @LoggedIn
  @GetMapping("/password")
  ModelAndView form(@AuthenticationPrincipal Member member) {
    return Page.of("access/password", new ChangePassword(member.mustChange(), null));
  }

  @LoggedIn
  @PostMapping("/password")
  ModelAndView change(
      @AuthenticationPrincipal Member member,
      @RequestParam String present,
      @RequestParam String fresh,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<String> fault =
        fresh.equals(again)
            ? passwords.change(member, present, fresh)
            : Optional.of("password.different");
    if (fault.isPresent()) {
      return Page.of(
          "access/password",
          new ChangePassword(member.mustChange(), fault.get()),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    sessions.endOthers(member.loginName(), request.getSession().getId());
    remember(
        new Member(member.account(), member.loginName(), member.displayName(), false),
        request,
        response);
    Told.done(redirect, "password.changed");
    return new ModelAndView("redirect:/");
  }

  private void remember(Member member, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(member, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    request.changeSessionId();
  }
}
