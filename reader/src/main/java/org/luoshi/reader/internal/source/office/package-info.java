/**
 * Zip packages of XML parts, as docx and xlsx are: opened with bounds on what they swell to, and
 * without document types; imports model, source.
 */
@NullMarked
package org.luoshi.reader.internal.source.office;

import org.jspecify.annotations.NullMarked;
