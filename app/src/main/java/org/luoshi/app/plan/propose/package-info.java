/**
 * What the reader found in a document becomes items of a draft. Imports plan, document, calendar,
 * organisation, access and frame.
 */
@NullMarked
package org.luoshi.app.plan.propose;

import org.jspecify.annotations.NullMarked;
