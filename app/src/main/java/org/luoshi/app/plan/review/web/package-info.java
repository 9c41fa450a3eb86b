/** The review as pages. Imports plan.review and what it imports. */
@NullMarked
package org.luoshi.app.plan.review.web;

import org.jspecify.annotations.NullMarked;
