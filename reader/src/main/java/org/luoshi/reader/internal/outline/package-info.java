/** Lines become plans, headings and blocks; imports model, rule, source, repair. */
@NullMarked
package org.luoshi.reader.internal.outline;

import org.jspecify.annotations.NullMarked;
