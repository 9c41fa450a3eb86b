/**
 * Files by their hash: taken in, looked at, pictures made anew, sent out safely. Imports database
 * (its folder) and frame.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "frame"})
package org.luoshi.app.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
