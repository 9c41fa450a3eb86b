package org.luoshi.reader.internal.rule;

import org.jspecify.annotations.Nullable;

/**
 * A set of UTF-16 units as sorted, disjoint ranges.
 *
 * @param bounds first and last unit (inclusive) of each range, in turn: "09az" is the digits and
 *     the small letters
 */
record CharSet(String bounds) {
  /** The set of one unit. */
  static CharSet of(char c) {
    return new CharSet(new String(new char[] {c, c}));
  }

  /** The only unit of the set, or -1 when there are more. */
  int single() {
    return bounds.length() == 2 && bounds.charAt(0) == bounds.charAt(1) ? bounds.charAt(0) : -1;
  }

  /** How many ranges there are. */
  int ranges() {
    return bounds.length() / 2;
  }

  /** The first unit of a range. */
  char low(int range) {
    return bounds.charAt(2 * range);
  }

  /** The last unit of a range, inclusive. */
  char high(int range) {
    return bounds.charAt(2 * range + 1);
  }

  /** Whether {@code c} belongs to the set. */
  boolean contains(char c) {
    for (int range = 0; range < ranges(); range++) {
      if (c <= high(range)) {
        return c >= low(range);
      }
    }
    return false;
  }

  // written out: what Java generates for a record costs time at every start
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CharSet set && bounds.equals(set.bounds);
  }

  @Override
  public int hashCode() {
    return bounds.hashCode();
  }
}
