/** Excel workbooks as Excel shows them; imports model, source and its packages office and table. */
@NullMarked
package org.luoshi.reader.internal.source.xlsx;

import org.jspecify.annotations.NullMarked;
