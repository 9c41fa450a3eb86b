/** What recurs becomes cadences, what happens once becomes windows; imports match, number. */
@NullMarked
package org.luoshi.reader.internal.match.time;

import org.jspecify.annotations.NullMarked;
