/**
 * Words and signs that are looked up where they stand in a text, at a cost that does not grow with
 * their number; imports rule.
 */
@NullMarked
package org.luoshi.reader.internal.rule.lookup;

import org.jspecify.annotations.NullMarked;
