/**
 * Where else a plan was said: near-copies, their shared passages and boilerplate; imports model.
 */
@NullMarked
package org.luoshi.reader.similar;

import org.jspecify.annotations.NullMarked;
