/**
 * Days: the lunar calendar, festivals, working days, rhythms and what they come to. Imports packs,
 * nothing else of the house.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luoshi.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
