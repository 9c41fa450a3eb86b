/** Markdown, whose text stays as it is and gets marks; imports source and its package table. */
@NullMarked
package org.luoshi.reader.internal.source.markdown;

import org.jspecify.annotations.NullMarked;
