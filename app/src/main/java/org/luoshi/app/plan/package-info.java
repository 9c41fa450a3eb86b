/**
 * Plans: proposed from a document, reviewed beside it, adopted, amended. Imports frame, access,
 * organisation, calendar and document.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "frame", "access", "organisation", "calendar", "document"})
package org.luoshi.app.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
