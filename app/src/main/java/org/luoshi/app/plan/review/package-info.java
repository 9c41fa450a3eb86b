/**
 * A draft reviewed beside its source: each item accepted, dropped, changed, split, merged. Imports
 * plan, document, calendar, organisation, access and frame.
 */
@NullMarked
package org.luoshi.app.plan.review;

import org.jspecify.annotations.NullMarked;
