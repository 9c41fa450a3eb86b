package org.luoshi.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check that a kind of record brings. It holds where a field it speaks of is empty, except for
 * {@link Rule#TOGETHER}.
 *
 * @param rule what must hold
 * @param field of which field
 * @param than a number, for {@link Rule#AT_LEAST} and {@link Rule#AT_MOST}
 * @param other another field, for {@link Rule#NOT_MORE_THAN} and {@link Rule#TOGETHER}
 * @param must whether a record that fails it is not taken; otherwise it is a reminder
 * @param say what to say in Chinese
 * @param english what to say in English
 * @param fails values which, put over the kind's example, fail this check
 */
public record RecordCheck(
    Rule rule,
    String field,
    @Nullable BigDecimal than,
    @Nullable String other,
    boolean must,
    String say,
    String english,
    Map<String, Object> fails) {
  /** What must hold. */
  public enum Rule {
    NOT_LATER_THAN_TODAY,
    AT_LEAST,
    AT_MOST,
    /** The number is at most that of the other field. */
    NOT_MORE_THAN,
    /** Where the field is filled, the other is, too. */
    TOGETHER
  }

  /** Whether a record passes. */
  public boolean holds(Map<String, Object> record, LocalDate today) {
    return switch (rule) {
      case NOT_LATER_THAN_TODAY ->
          Values.day(record, field).map(day -> !day.isAfter(today)).orElse(true);
      case AT_LEAST -> compare(record, Optional.ofNullable(than)) >= 0;
      case AT_MOST -> compare(record, Optional.ofNullable(than)) <= 0;
      case NOT_MORE_THAN ->
          compare(record, other == null ? Optional.empty() : Values.number(record, other)) <= 0;
      case TOGETHER -> {
        boolean filled = !Values.isEmpty(record, field) && !Values.isZero(record, field);
        yield !filled || (other != null && !Values.isEmpty(record, other));
      }
    };
  }

  private int compare(Map<String, Object> record, Optional<BigDecimal> with) {
    Optional<BigDecimal> number = Values.number(record, field);
    return number.isEmpty() || with.isEmpty() ? 0 : number.get().compareTo(with.get());
  }
}
