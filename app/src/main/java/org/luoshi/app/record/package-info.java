/**
 * What was done, taken down once: records, their corrections, and what they count for. Imports
 * frame, access, organisation, calendar, file, plan and duty.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "frame",
      "access",
      "organisation",
      "calendar",
      "file",
      "plan",
      "duty"
    })
package org.luoshi.app.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
