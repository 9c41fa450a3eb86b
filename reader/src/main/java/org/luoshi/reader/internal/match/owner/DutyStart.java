package org.luoshi.reader.internal.match.owner;

import java.util.Map;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.WordTable;
import org.luoshi.reader.model.Owner;

/** Says whether a duty begins at a place: 要…, 负责…, 每月组织…. */
final class DutyStart {
  private static final WordTable MODALS = WordTable.of("duties", "modal");
  private static final WordTable DUTIES = WordTable.of("duties", "duty");
  private static final WordTable LOOSE = WordTable.of("duties", "loose");
  private static final WordTable WEAK = WordTable.of("duties", "weak");
  private static final WordTable NOUNS = WordTable.of("duties", "noun");

  private static final WordTable TOWARDS = WordTable.of("duties", "towards");
  private static final int LONGEST_OBJECT = 40;
  private static final WordTable BY = WordTable.of("duties", "role");
  private static final Map<String, String> ROLES = Words.of("duties").section("role");

  private DutyStart() {}

  /** The role that the duty at {@code at} gives: 由工会|牵头 leads; else that of the sign itself. */
  static Owner.Role role(String text, int at, int end, OwnerSign sign) {
    int duty = at < end ? BY.startingAt(text, at, end) : 0;
    String role = ROLES.get(text.substring(at, at + duty));
    return role == null ? sign.role() : OwnerSign.role(role);
  }

  /** Whether any word that may begin a duty stands at {@code at}. */
  static boolean any(String text, int at, int end) {
    return MODALS.startingAt(text, at, end) > 0
        || DUTIES.startingAt(text, at, end) > 0
        || LOOSE.startingAt(text, at, end) > 0;
  }

  /**
   * Whether a duty certainly begins at {@code at}: 落实经费 does, in 文化站建设 and 图书室管理制度 the word is part
   * of a name, and what has been done (举办了) is none.
   */
  static boolean certain(String text, int at, int end) {
    if (at >= end) {
      return false;
    }
    if (MODALS.startingAt(text, at, end) > 0) {
      return true;
    }
    int duty = DUTIES.startingAt(text, at, end);
    int after = at + duty;
    if (duty == 0 || after >= end || text.charAt(after) == '了') {
      return false;
    }
    if (text.charAt(at) == '对') {
      return isTowards(text, after, end);
    }
    return !WEAK.has(text, at, after)
        || (!OwnerName.isBoundary(text.charAt(after)) && NOUNS.startingAt(text, after, end) == 0);
  }

  private static boolean isTowards(String text, int from, int end) {
    int last = Math.min(end, from + LONGEST_OBJECT);
    for (int at = from; at < last && !OwnerName.isBoundary(text.charAt(at)); at++) {
      if (TOWARDS.startingAt(text, at, end) > 0) {
        return true;
      }
    }
    return false;
  }
}
