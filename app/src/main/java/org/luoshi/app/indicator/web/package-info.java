/** Boards and roll-ups as pages and files. Imports indicator, duty, plan, access and frame. */
@NullMarked
package org.luoshi.app.indicator.web;

import org.jspecify.annotations.NullMarked;
