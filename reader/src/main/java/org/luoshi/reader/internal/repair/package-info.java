/**
 * Damage is mended and every repair keeps the map back to the raw text; imports model, rule,
 * source.
 */
@NullMarked
package org.luoshi.reader.internal.repair;

import org.jspecify.annotations.NullMarked;
