/**
 * The only door: the bytes of a document go in, plans and their commitments come out. Imports model
 * and every internal stage.
 */
@NullMarked
package org.luoshi.reader;

import org.jspecify.annotations.NullMarked;
