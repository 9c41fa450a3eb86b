/**
 * Everything one may see, found by the words in it. Reads an index of its own, which the database
 * keeps; imports frame, access and organisation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"frame", "access", "organisation"})
package org.luoshi.app.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
