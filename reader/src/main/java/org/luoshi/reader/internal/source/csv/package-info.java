/** Comma-separated task tables; imports model, source and its package table. */
@NullMarked
package org.luoshi.reader.internal.source.csv;

import org.jspecify.annotations.NullMarked;
