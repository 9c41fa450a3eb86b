/** Number expressions become quantities; imports model. */
@NullMarked
package org.luoshi.reader.internal.match.number;

import org.jspecify.annotations.NullMarked;
