/**
 * What became of a plan: its promises against a summary's results, or against the next version of
 * itself; imports model and rule. All of it is a function of two plans.
 */
@NullMarked
package org.luoshi.reader.compare;

import org.jspecify.annotations.NullMarked;
