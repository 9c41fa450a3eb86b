/**
 * Word's binary documents (97 to 2003) as Word shows them, automatic numbering included; imports
 * model, source and its packages label, table.
 */
@NullMarked
package org.luoshi.reader.internal.source.doc;

import org.jspecify.annotations.NullMarked;
