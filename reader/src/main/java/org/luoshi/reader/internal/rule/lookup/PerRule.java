package org.luoshi.reader.internal.rule.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;

/**
 * What each rule of a book means, worked out once from its lines.
 *
 * @param <T> the kind of meaning
 */
public final class PerRule<T> {
  private final List<T> meanings;

  private PerRule(List<T> meanings) {
    this.meanings = meanings;
  }

  /** The meanings that {@code reading} finds in the rules of {@code book}. */
  public static <T> PerRule<T> of(RuleBook book, Function<Rule, T> reading) {
    List<T> meanings = new ArrayList<>(book.rules().size());
    for (Rule rule : book.rules()) {
      meanings.add(reading.apply(rule));
    }
    return new PerRule<>(meanings);
  }

  /** What the rule of a match means. */
  public T of(RuleMatch match) {
    return meanings.get(match.rule().order());
  }
}
