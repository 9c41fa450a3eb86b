package org.luoshi.app.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random rules of RFC 5545, of the kinds that a year's work knows. */
final class RandomRules {
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final Random random;

  RandomRules(long seed) {
    random = new Random(seed);
  }

  LocalDate day() {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
  }

  String next() {
    String interval = random.nextBoolean() ? "" : ";INTERVAL=" + (1 + random.nextInt(4));
    String end = random.nextInt(4) == 0 ? ";COUNT=" + (1 + random.nextInt(30)) : "";
    return switch (random.nextInt(6)) {
      case 0 -> "FREQ=DAILY" + interval + end;
      case 1 -> "FREQ=WEEKLY;WKST=MO;BYDAY=" + days() + interval + end;
      case 2 -> "FREQ=MONTHLY;BYMONTHDAY=" + monthDay() + interval + end;
      case 3 -> "FREQ=MONTHLY;BYDAY=" + nth() + anyDay() + interval + end;
      case 4 -> "FREQ=YEARLY;BYMONTH=" + month() + ";BYMONTHDAY=" + monthDay() + interval + end;
      default -> "FREQ=YEARLY;BYMONTH=" + month() + ";BYDAY=" + nth() + anyDay() + interval + end;
    };
  }

  private String days() {
    String first = anyDay();
    String second = anyDay();
    return first.equals(second) ? first : first + "," + second;
  }

  private String anyDay() {
    return DAYS.get(random.nextInt(7));
  }

  private int nth() {
    return random.nextInt(4) == 0 ? -1 : 1 + random.nextInt(5);
  }

  private int month() {
    return 1 + random.nextInt(12);
  }

  private int monthDay() {
    return random.nextInt(5) == 0 ? -1 - random.nextInt(3) : 1 + random.nextInt(31);
  }
}
