/** Bodies and posts with a duty become owners with a role; imports match. */
@NullMarked
package org.luoshi.reader.internal.match.owner;

import org.jspecify.annotations.NullMarked;
