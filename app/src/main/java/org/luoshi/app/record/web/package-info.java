/** Pages of records. */
@NullMarked
package org.luoshi.app.record.web;

import org.jspecify.annotations.NullMarked;
