/**
 * What is due, overdue and done: mine, a calendar, those I look after; feeds and reminders. Imports
 * frame, access, organisation, calendar, plan and duty.
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
      "duty"
    })
package org.luoshi.app.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
