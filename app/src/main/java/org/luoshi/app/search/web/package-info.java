/** The page of what was found. Imports search, organisation, frame and access. */
@NullMarked
package org.luoshi.app.search.web;

import org.jspecify.annotations.NullMarked;
