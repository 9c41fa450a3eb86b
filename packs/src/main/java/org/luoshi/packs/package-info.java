/**
 * The rules of the field as data: packs in YAML with a schema, and what is read from them. Imports
 * nothing of the house.
 */
@NullMarked
package org.luoshi.packs;

import org.jspecify.annotations.NullMarked;
