/**
 * The frame every page stands in: layout, words in two languages, messages, error pages. Imports
 * nothing of the house.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luoshi.app.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
