package org.luoshi.app.access;

/** Something a role may do, within its scope. */
public enum Right {
  SEE_ORGANISATIONS,
  CHANGE_ORGANISATIONS,
  SEE_PEOPLE,
  CHANGE_PEOPLE,
  CHANGE_POSTS,
  SEE_PLANS,
  WRITE_PLANS,
  ADOPT_PLANS,
  DO_DUTIES,
  SEE_RECORDS,
  WRITE_RECORDS,
  SEE_ACCOUNTS,
  CHANGE_ACCOUNTS,
  SEE_AUDIT
}
