package org.luoshi.packs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of a record by the keys of its fields: texts, numbers and lists of names. */
final class Values {
  private Values() {}

  static boolean isEmpty(Map<String, Object> record, String field) {
    @Nullable Object value = record.get(field);
    return value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> names && names.isEmpty());
  }

  static boolean isZero(Map<String, Object> record, String field) {
    return number(record, field).filter(number -> number.signum() == 0).isPresent();
  }

  /** A number; the length of a list of names. Empty where there is none. */
  static Optional<BigDecimal> number(Map<String, Object> record, String field) {
    return switch (record.get(field)) {
      case List<?> names -> Optional.of(BigDecimal.valueOf(names.size()));
      case Number number -> Optional.of(new BigDecimal(number.toString()));
      case String text when text.matches("-?\\d{1,15}(\\.\\d{1,6})?") ->
          Optional.of(new BigDecimal(text));
      case null, default -> Optional.empty();
    };
  }

  static List<?> names(Map<String, Object> record, String field) {
    return record.get(field) instanceof List<?> names ? names : List.of();
  }

  static Optional<LocalDate> day(Map<String, Object> record, String field) {
    try {
      return record.get(field) instanceof String text
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
