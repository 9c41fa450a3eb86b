/** The pages of duties and their occurrences. */
@NullMarked
package org.luoshi.app.duty.web;

import org.jspecify.annotations.NullMarked;
