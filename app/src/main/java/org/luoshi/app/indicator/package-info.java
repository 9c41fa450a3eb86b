/**
 * Figures: what was promised against what records credit, as of a day; the board of a plan, the
 * roll-up over organisations, running totals. Imports frame, access, organisation, calendar, plan,
 * duty and record.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "frame",
      "access",
      "organisation",
      "calendar",
      "plan",
      "plan :: export",
      "duty",
      "record"
    })
package org.luoshi.app.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
