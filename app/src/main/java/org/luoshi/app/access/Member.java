package org.luoshi.app.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who has logged in, as the session keeps it.
 *
 * @param account number of the account
 * @param loginName its login name
 * @param displayName its name to show
 * @param mustChange whether the password has to be changed before anything else
 */
public record Member(long account, String loginName, String displayName, boolean mustChange)
    implements Principal, Serializable {
  /** The name by which sessions are found again. */
  @Override
  public String getName() {
    return loginName;
  }
}
