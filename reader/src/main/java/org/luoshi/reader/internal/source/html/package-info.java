/** Web pages as a browser shows them; imports model, source and its packages label and table. */
@NullMarked
package org.luoshi.reader.internal.source.html;

import org.jspecify.annotations.NullMarked;
