package org.luoshi.reader.internal.match.owner;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.model.Owner;

/**
 * What a rule of {@code owners.rules} means.
 *
 * @param place where the name stands, seen from the sign
 * @param role what the owner has to do with the duty
 * @param deputies how names begin that are deputies here; empty when none are
 * @param anyName whether the name need not end like a body or a post
 * @param by whether 由 has to stand before the name
 * @param named whether a name that could be anyone's does not count
 * @param beside whether another owner has to stand right before
 * @param specific whether vague and general names do not count
 * @param who the owner where the sign itself says it
 */
record OwnerSign(
    Place place,
    Owner.Role role,
    List<String> deputies,
    boolean anyName,
    boolean by,
    boolean named,
    boolean beside,
    boolean specific,
    @Nullable String who) {

  /** Where the name stands. */
  enum Place {
    /** It ends where the sign begins. */
    BEFORE,
    /** It begins where the sign ends. */
    AFTER,
    /** The pattern takes it as {@code who}. */
    INSIDE,
    /** It is the rest of the field. */
    VALUE,
    /** The rule says it. */
    FIXED
  }

  static OwnerSign of(Rule rule) {
    return new OwnerSign(
        Place.valueOf(rule.get("name", "").toUpperCase(Locale.ROOT)),
        role(rule.get("role", "")),
        rule.has("deputy") ? List.of(rule.get("deputy", "").split(" ", -1)) : List.of(),
        rule.has("any"),
        rule.has("by"),
        rule.has("named"),
        rule.has("beside"),
        rule.has("specific"),
        rule.get("who"));
  }

  /** The role written with {@code word}; an unknown word is our own mistake and throws. */
  static Owner.Role role(String word) {
    return Owner.Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The role of an owner called {@code who}. */
  Owner.Role roleOf(String who) {
    for (String deputy : deputies) {
      if (who.startsWith(deputy)) {
        return Owner.Role.DEPUTY;
      }
    }
    return role;
  }
}
