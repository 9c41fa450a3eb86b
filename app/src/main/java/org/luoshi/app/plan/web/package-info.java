/** Pages of adopted plans: the baseline, its versions, exports, timeline and run-down. */
@NullMarked
package org.luoshi.app.plan.web;

import org.jspecify.annotations.NullMarked;
