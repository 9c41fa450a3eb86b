/** The workbench as pages and feeds. Imports workbench, access and frame. */
@NullMarked
package org.luoshi.app.workbench.web;

import org.jspecify.annotations.NullMarked;
