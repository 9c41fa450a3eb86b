/** Dividing one reading among the cores of a machine; imports nothing of the reader. */
@NullMarked
package org.luoshi.reader.internal.crew;

import org.jspecify.annotations.NullMarked;
