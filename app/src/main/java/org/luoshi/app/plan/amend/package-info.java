/**
 * What follows the first version of a plan: amendments by hand or from a revised document, what
 * they change, and what is carried over into the next year.
 */
@NullMarked
package org.luoshi.app.plan.amend;

import org.jspecify.annotations.NullMarked;
