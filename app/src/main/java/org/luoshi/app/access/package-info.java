/**
 * Who may see and do what: accounts, seats, sessions, the scope in the database, the audit trail.
 * Imports frame and database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"frame", "database"})
package org.luoshi.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
