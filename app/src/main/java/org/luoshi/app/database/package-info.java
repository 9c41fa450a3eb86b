/**
 * The PostgreSQL that Luoshi brings along or is given: start, stop, checks, roles. Imports nothing
 * of the house.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luoshi.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
