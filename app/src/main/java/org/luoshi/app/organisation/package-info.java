/**
 * Organisations in their trees, posts, people and leading groups. Imports frame, access and
 * database (its words of failure).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "frame", "access"})
package org.luoshi.app.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
