package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.Logins;
import org.luoshi.app.access.Member;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets somebody in. Why somebody was not let in stands in the audit trail alone. */
final class LoginCheck implements AuthenticationProvider {
  private final Logins logins;

  LoginCheck(Logins logins) {
    this.logins = logins;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    Member member =
        logins
            .login(asked.getName(), String.valueOf(asked.getCredentials()), address)
            .orElseThrow(() -> new BadCredentialsException("refused"));
    return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
