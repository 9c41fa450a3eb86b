/**
 * Numbers that are promised or reported become targets with measure, unit and kind; imports match,
 * number.
 */
@NullMarked
package org.luoshi.reader.internal.match.target;

import org.jspecify.annotations.NullMarked;
