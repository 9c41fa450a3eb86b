/** The plans of the demonstration. */
@NullMarked
package org.luoshi.app.plan.demo;

import org.jspecify.annotations.NullMarked;
