/** The course of a plan in time: its phases as a timeline, its run-down by the clock. */
@NullMarked
package org.luoshi.app.plan.course;

import org.jspecify.annotations.NullMarked;
