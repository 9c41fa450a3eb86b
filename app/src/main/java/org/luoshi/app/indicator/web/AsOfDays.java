package org.luoshi.app.indicator.web;

import java.time.LocalDate;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.EnteredDays;
import org.springframework.stereotype.Component;

/** Reads the day of which figures are asked for; today where it is none. */
@Component
class AsOfDays {
  private final EnteredDays days;

  AsOfDays(EnteredDays days) {
    this.days = days;
  }

  AsOf read(String entered) {
    LocalDate today = days.today();
    if (entered.isBlank()) {
      return new AsOf(today, today, null);
    }
    try {
      return new AsOf(days.read("day", entered), today, null);
    } catch (Refused refused) {
      return new AsOf(today, today, refused.fault());
    }
  }
}
