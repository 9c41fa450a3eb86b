/**
 * Where else a plan was said: near-copies, their shared passages and boilerplate; imports model.
 * All of it is a function of the plans given; what is kept on disk is the caller's affair.
 */
@NullMarked
package org.luoshi.reader.similar;

import org.jspecify.annotations.NullMarked;
