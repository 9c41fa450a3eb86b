/** Blocks and matches become commitments and plans; imports model, repair, outline, match. */
@NullMarked
package org.luoshi.reader.internal.assemble;

import org.jspecify.annotations.NullMarked;
