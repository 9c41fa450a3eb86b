/**
 * PDF files with a text layer: glyphs become lines, lines become paragraphs, ruled lines become
 * tables; imports model, source and its package table.
 */
@NullMarked
package org.luoshi.reader.internal.source.pdf;

import org.jspecify.annotations.NullMarked;
