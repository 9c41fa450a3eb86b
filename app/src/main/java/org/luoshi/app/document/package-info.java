/**
 * Documents as they were written: stored by their hash, read into plans. Imports frame, access,
 * organisation and database (its folder).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "frame", "access", "organisation"})
package org.luoshi.app.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
