/**
 * Sentences are read for numbers, targets, cadences, windows and owners; imports model, rule,
 * repair, outline.
 */
@NullMarked
package org.luoshi.reader.internal.match;

import org.jspecify.annotations.NullMarked;
