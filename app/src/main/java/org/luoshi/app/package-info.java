/**
 * The server. One package per stage, in the order of the way of the data; what stands left never
 * imports what stands right.
 */
@NullMarked
package org.luoshi.app;

import org.jspecify.annotations.NullMarked;
