/**
 * Days: the lunar calendar, festivals, working days, rhythms and what they come to. Imports packs
 * and frame (its words).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"frame"})
package org.luoshi.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
