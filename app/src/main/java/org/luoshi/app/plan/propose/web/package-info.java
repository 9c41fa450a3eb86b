/**
 * The page of a document, where its plans are chosen and imported. Imports propose and its left.
 */
@NullMarked
package org.luoshi.app.plan.propose.web;

import org.jspecify.annotations.NullMarked;
