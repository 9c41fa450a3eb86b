/** Formats and charsets become text with the marks the format gave it; imports model. */
@NullMarked
package org.luoshi.reader.internal.source;

import org.jspecify.annotations.NullMarked;
