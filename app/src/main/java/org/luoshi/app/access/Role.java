package org.luoshi.app.access;

import static org.luoshi.app.access.Right.ADOPT_PLANS;
import static org.luoshi.app.access.Right.CHANGE_ACCOUNTS;
import static org.luoshi.app.access.Right.CHANGE_ORGANISATIONS;
import static org.luoshi.app.access.Right.CHANGE_PEOPLE;
import static org.luoshi.app.access.Right.CHANGE_POSTS;
import static org.luoshi.app.access.Right.DO_DUTIES;
import static org.luoshi.app.access.Right.SEE_ACCOUNTS;
import static org.luoshi.app.access.Right.SEE_AUDIT;
import static org.luoshi.app.access.Right.SEE_ORGANISATIONS;
import static org.luoshi.app.access.Right.SEE_PEOPLE;
import static org.luoshi.app.access.Right.SEE_PLANS;
import static org.luoshi.app.access.Right.SEE_RECORDS;
import static org.luoshi.app.access.Right.WRITE_PLANS;
import static org.luoshi.app.access.Right.WRITE_RECORDS;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody is in an organisation. Reader, worker and lead see that organisation; supervisor,
 * auditor and administrator also all below it. The administrator sees no personal data.
 */
public enum Role {
  READER(false, SEE_ORGANISATIONS, SEE_PEOPLE, SEE_PLANS, SEE_RECORDS),
  WORKER(
      false,
      SEE_ORGANISATIONS,
      SEE_PEOPLE,
      SEE_PLANS,
      WRITE_PLANS,
      DO_DUTIES,
      SEE_RECORDS,
      WRITE_RECORDS),
  LEAD(
      false,
      SEE_ORGANISATIONS,
      SEE_PEOPLE,
      CHANGE_PEOPLE,
      CHANGE_POSTS,
      SEE_PLANS,
      WRITE_PLANS,
      ADOPT_PLANS,
      DO_DUTIES,
      SEE_RECORDS,
      WRITE_RECORDS),
  SUPERVISOR(
      true,
      SEE_ORGANISATIONS,
      SEE_PEOPLE,
      CHANGE_PEOPLE,
      CHANGE_POSTS,
      SEE_PLANS,
      WRITE_PLANS,
      ADOPT_PLANS,
      DO_DUTIES,
      SEE_RECORDS,
      WRITE_RECORDS),
  AUDITOR(true, SEE_ORGANISATIONS, SEE_PLANS, SEE_RECORDS, SEE_ACCOUNTS, SEE_AUDIT),
  ADMINISTRATOR(
      true, SEE_ORGANISATIONS, CHANGE_ORGANISATIONS, CHANGE_POSTS, SEE_ACCOUNTS, CHANGE_ACCOUNTS);

  private final boolean subtree;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, its type does not say so
  private final Set<Right> rights;

  Role(boolean subtree, Right... rights) {
    this.subtree = subtree;
    this.rights = Set.of(rights);
  }

  /** Whether the role reaches what stands below its organisation. */
  public boolean reachesBelow() {
    return subtree;
  }

  /** Whether the role has a right. */
  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** Its name in the database, such as {@code lead}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a name in the database. */
  public static Role of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
