/**
 * Word documents as Word shows them, automatic numbering included; imports model, source and its
 * packages office, label, table.
 */
@NullMarked
package org.luoshi.reader.internal.source.docx;

import org.jspecify.annotations.NullMarked;
