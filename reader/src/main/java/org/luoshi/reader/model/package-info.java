/** What a document says, as immutable records; imports nothing of ours. */
@NullMarked
package org.luoshi.reader.model;

import org.jspecify.annotations.NullMarked;
