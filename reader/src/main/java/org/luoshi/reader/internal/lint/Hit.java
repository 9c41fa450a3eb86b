package org.luoshi.reader.internal.lint;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Span;

/**
 * Words of {@code margin.rules} found in a plan.
 *
 * @param rule what found them
 * @param words the words, clean
 * @param span where they stand in the raw text
 * @param block the block they stand in, or null between blocks
 * @param commitment the commitment they stand in, or null
 */
record Hit(
    Rule rule, String words, Span span, @Nullable Block block, @Nullable Commitment commitment) {
  /** What the rule is for: the id of a margin rule, or what another pass looks for. */
  String is() {
    return rule.get("is", "");
  }

  boolean planned() {
    return commitment != null && commitment.mode() == Commitment.Mode.PLANNED;
  }
}
