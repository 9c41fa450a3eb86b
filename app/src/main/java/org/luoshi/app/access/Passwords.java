package org.luoshi.app.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password. */
@Component
public class Passwords {
  private final Credentials credentials;
  private final Audit audit;

  Passwords(Credentials credentials, Audit audit) {
    this.credentials = credentials;
    this.audit = audit;
  }

  /**
   * Changes the password of whoever is logged in. A wrong present one counts like a failed login.
   *
   * @return the key of what is wrong with it; empty when it was changed
   */
  @Transactional
  public Optional<String> change(Member member, String present, String fresh) {
    if (credentials.check(member.loginName(), present) instanceof Credentials.Outcome.Refused) {
      audit.refused("password.change", null, "account " + member.account());
      return Optional.of("password.present");
    }
    if (present.equals(fresh)) {
      return Optional.of("password.same");
    }
    Optional<String> fault = PasswordRules.fault(fresh, member.loginName());
    if (fault.isEmpty()) {
      credentials.change(member.account(), fresh, false);
      audit.done("password.change", null, "account " + member.account());
    }
    return fault;
  }
}
