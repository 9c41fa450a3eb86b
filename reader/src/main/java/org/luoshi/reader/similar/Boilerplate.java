package org.luoshi.reader.similar;

import java.util.Arrays;
import java.util.List;

/**
 * How much of a plan is boilerplate: passages that stand word for word in plans which are otherwise
 * different. Near-copies count as one plan, so that copying a plan does not make boilerplate of it.
 */
public final class Boilerplate {
  /** In how many different plans a passage must stand. */
  public static final int MANY = 3;

  /** The shortest passage that counts, in letters: set phrases of the field are shorter. */
  public static final int SHORTEST = 12;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long DROP = power(SHORTEST);

  /**
   * A stretch and who has it, in one long that is never negative: 39 bits of its hash, 24 of its
   * family's number.
   */
  private static final int FAMILY_BITS = 24;

  private Boilerplate() {}

  /**
   * For each plan the share of its letters that stand in boilerplate, 0 to 1. Takes eight bytes for
   * each letter of all plans.
   *
   * @param plans at most 16 million
   * @param copies the near-copies among them, as {@link Copies#among} gives them
   */
  public static List<Double> shares(List<Letters> plans, List<Copies.Copy> copies) {
    int[] family = families(plans.size(), copies);
    long[] stretches =
        new long[Math.toIntExact(plans.stream().mapToLong(Boilerplate::count).sum())];
    int used = 0;
    for (int plan = 0; plan < plans.size(); plan++) {
      long[] hashes = hashes(plans.get(plan));
      for (long hash : hashes) {
        stretches[used++] = (hash << FAMILY_BITS) | family[plan];
      }
    }
    Arrays.sort(stretches);
    long[] many = inMany(stretches);
    return plans.stream().map(plan -> share(plan, many)).toList();
  }

  /** The lowest number among the near-copies of each plan, its own included. */
  private static int[] families(int plans, List<Copies.Copy> copies) {
    int[] family = new int[plans];
    Arrays.setAll(family, plan -> plan);
    for (Copies.Copy copy : copies) {
      int a = root(family, copy.a());
      int b = root(family, copy.b());
      family[Math.max(a, b)] = Math.min(a, b);
    }
    for (int plan = 0; plan < plans; plan++) {
      family[plan] = root(family, plan);
    }
    return family;
  }

  private static int root(int[] family, int plan) {
    int root = plan;
    while (family[root] != root) {
      family[root] = family[family[root]];
      root = family[root];
    }
    return root;
  }

  private static int count(Letters plan) {
    return Math.max(0, plan.length() - SHORTEST + 1);
  }

  /** A hash for the stretch of {@link #SHORTEST} letters that begins at each letter. */
  private static long[] hashes(Letters plan) {
    long[] hashes = new long[count(plan)];
    String text = plan.text();
    long rolling = 0;
    for (int last = 0; last < text.length(); last++) {
      rolling = rolling * BASE + text.charAt(last) + 1;
      if (last >= SHORTEST) {
        rolling -= (text.charAt(last - SHORTEST) + 1) * DROP;
      }
      if (last >= SHORTEST - 1) {
        hashes[last - SHORTEST + 1] =
            ((rolling ^ (rolling >>> 32)) * 0xFF51AFD7ED558CCDL) >>> (FAMILY_BITS + 1);
      }
    }
    return hashes;
  }

  private static long power(int exponent) {
    return exponent == 0 ? 1 : BASE * power(exponent - 1);
  }

  /** The hashes that occur in {@link #MANY} families, ascending. */
  private static long[] inMany(long[] stretches) {
    long[] many = new long[stretches.length / MANY];
    int found = 0;
    int families = 0;
    for (int i = 0; i < stretches.length; i++) {
      boolean sameStretch =
          i > 0 && stretches[i] >>> FAMILY_BITS == stretches[i - 1] >>> FAMILY_BITS;
      families = !sameStretch ? 1 : families + (stretches[i] == stretches[i - 1] ? 0 : 1);
      if (families == MANY && (!sameStretch || stretches[i] != stretches[i - 1])) {
        many[found++] = stretches[i] >>> FAMILY_BITS;
      }
    }
    return Arrays.copyOf(many, found);
  }

  private static double share(Letters plan, long[] many) {
    long[] hashes = hashes(plan);
    int covered = 0;
    int upTo = 0;
    for (int at = 0; at < hashes.length; at++) {
      if (Arrays.binarySearch(many, hashes[at]) >= 0) {
        covered += at + SHORTEST - Math.max(at, upTo);
        upTo = at + SHORTEST;
      }
    }
    return plan.length() == 0 ? 0 : (double) covered / plan.length();
  }
}
