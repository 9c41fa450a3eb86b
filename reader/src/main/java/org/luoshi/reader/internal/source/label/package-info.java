/** Numbers that a program shows before list items, as text; imports nothing of ours. */
@NullMarked
package org.luoshi.reader.internal.source.label;

import org.jspecify.annotations.NullMarked;
