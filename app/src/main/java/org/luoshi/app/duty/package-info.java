/**
 * Duties and their occurrences, which follow from adopted plans. Imports frame, access,
 * organisation, calendar and plan.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "frame", "access", "organisation", "calendar", "plan"})
package org.luoshi.app.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
