/** Organisations in their trees, posts, people and leading groups. Imports frame and access. */
@NullMarked
@ApplicationModule(allowedDependencies = {"frame", "access"})
package org.luoshi.app.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
