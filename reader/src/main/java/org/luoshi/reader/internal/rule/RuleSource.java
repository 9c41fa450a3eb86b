package org.luoshi.reader.internal.rule;

import java.util.List;
import java.util.Map;

/**
 * A rule as its file gives it, the pattern taken apart.
 *
 * @param id its name
 * @param pattern what it takes
 * @param contexts what must and must not stand around a match, by {@link Program#BEFORE} and so on
 * @param meaning every other line of the rule (kind, op, role …), by its first word
 * @param matching samples that must match; ‹ › marks the stretch where that matters
 * @param other samples that must not match anywhere
 */
record RuleSource(
    String id,
    Node pattern,
    Map<Integer, Node> contexts,
    Map<String, String> meaning,
    List<String> matching,
    List<String> other) {}
