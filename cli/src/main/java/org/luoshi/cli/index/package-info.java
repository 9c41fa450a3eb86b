/**
 * The index of plans on disk: a file that only grows, committed by a mark at its head; imports the
 * reader's similar.
 */
@NullMarked
package org.luoshi.cli.index;

import org.jspecify.annotations.NullMarked;
