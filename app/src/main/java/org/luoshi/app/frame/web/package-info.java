/** How pages are drawn and errors shown. Imports frame. */
@NullMarked
package org.luoshi.app.frame.web;

import org.jspecify.annotations.NullMarked;
