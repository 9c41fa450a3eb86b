package org.luoshi.packs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts records by the counting rules of packs. */
public final class Counting {
  private static final int PLACES = 6;

  private final Map<String, CountingRule> rules = new HashMap<>();

  /** Counts by these rules. */
  public Counting(List<CountingRule> rules) {
    rules.forEach(rule -> this.rules.put(rule.key(), rule));
  }

  /**
   * What records come to.
   *
   * @param rule key of the rule
   * @param records in the order of their days: values by the keys of fields
   * @return a number without trailing zeros; empty where nothing can be said: nothing latest, or a
   *     ratio over nothing
   * @throws IllegalArgumentException for a rule that is not there
   */
  public Optional<BigDecimal> count(String rule, List<Map<String, Object>> records) {
    @Nullable CountingRule known = rules.get(rule);
    if (known == null) {
      throw new IllegalArgumentException("no counting rule " + rule);
    }
    return count(known, records).map(number -> new BigDecimal(plain(number)));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private Optional<BigDecimal> count(CountingRule rule, List<Map<String, Object>> records) {
    String field = String.valueOf(rule.field());
    return switch (rule.how()) {
      case COUNT -> Optional.of(BigDecimal.valueOf(records.size()));
      case SUM ->
          Optional.of(
              records.stream()
                  .flatMap(record -> Values.number(record, field).stream())
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
      case DISTINCT ->
          Optional.of(
              BigDecimal.valueOf(
                  records.stream()
                      .flatMap(record -> Values.names(record, field).stream())
                      .distinct()
                      .count()));
      case LATEST ->
          records.reversed().stream()
              .flatMap(record -> Values.number(record, field).stream())
              .findFirst();
      case RATIO -> ratio(rule, records);
    };
  }

  private Optional<BigDecimal> ratio(CountingRule rule, List<Map<String, Object>> records) {
    Optional<BigDecimal> of = count(String.valueOf(rule.of()), records);
    Optional<BigDecimal> over = count(String.valueOf(rule.over()), records);
    return over.filter(number -> number.signum() != 0)
        .flatMap(
            number ->
                of.map(
                    above ->
                        above
                            .multiply(BigDecimal.valueOf(100))
                            .divide(number, PLACES, RoundingMode.HALF_UP)));
  }
}
