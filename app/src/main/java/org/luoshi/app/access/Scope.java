package org.luoshi.app.access;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the present thread may see, and on whose behalf it acts. Every transaction begun here tells
 * the database; where nobody has set a scope, the database shows nothing and takes nothing.
 *
 * @param account number of the account, or null for the house itself
 * @param loginName its login name, for the audit trail
 * @param seat the seat it works from; null while it has none
 * @param address where the request came from, or null
 * @param places what may be seen, as {@code lquery} texts
 */
public record Scope(
    @Nullable Long account,
    @Nullable String loginName,
    @Nullable Seat seat,
    @Nullable String address,
    List<String> places) {
  private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

  /** Nobody: sees nothing. */
  public static final Scope NOBODY = new Scope(null, null, null, null, List.of());

  /** Somebody at one of their seats. */
  public static Scope of(
      long account, String loginName, @Nullable Seat seat, @Nullable String address) {
    return new Scope(
        account, loginName, seat, address, seat == null ? List.of() : List.of(seat.scope()));
  }

  /** The house itself, for its own jobs on the given places. */
  public static Scope house(List<String> places) {
    return new Scope(null, null, null, null, List.copyOf(places));
  }

  /** The scope of this thread. */
  public static Scope current() {
    Scope scope = CURRENT.get();
    return scope == null ? NOBODY : scope;
  }

  /** Does something within this scope, then returns to the one before. */
  public <T extends @Nullable Object> T run(Supplier<T> work) {
    Scope before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** Whether the seat has a right. */
  public boolean may(Right right) {
    return seat != null && seat.role().may(right);
  }

  /** The number of the account. */
  public long accountOrFail() {
    if (account == null) {
      throw new IllegalStateException("nobody is logged in");
    }
    return account;
  }

  /** The seat. */
  public Seat seatOrFail() {
    if (seat == null) {
      throw new IllegalStateException("no seat");
    }
    return seat;
  }

  /** The places as the text of a PostgreSQL array. */
  String array() {
    return places.isEmpty() ? "" : "{" + String.join(",", places) + "}";
  }
}
