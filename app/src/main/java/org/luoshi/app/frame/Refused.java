package org.luoshi.app.frame;

/** Something was not done, for a reason whoever asked can mend; the transaction is rolled back. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Fault fault;

  /** Refuses, with the reason. */
  public Refused(String field, String key, Object... values) {
    super(key, null, false, false);
    fault = Fault.of(field, key, values);
  }

  /** The reason. */
  public Fault fault() {
    return fault;
  }
}
