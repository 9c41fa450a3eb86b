/** Organisations, posts and people as pages. Imports organisation, access and frame. */
@NullMarked
package org.luoshi.app.organisation.web;

import org.jspecify.annotations.NullMarked;
