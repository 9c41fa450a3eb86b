/**
 * Documents as they were written: stored by their hash, read into plans. Imports frame, access,
 * organisation and file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"frame", "access", "organisation", "file"})
package org.luoshi.app.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
