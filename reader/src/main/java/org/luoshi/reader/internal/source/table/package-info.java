/**
 * Tables of every format become lines, and those that assign tasks become marked rows; imports
 * model, rule, source.
 */
@NullMarked
package org.luoshi.reader.internal.source.table;

import org.jspecify.annotations.NullMarked;
