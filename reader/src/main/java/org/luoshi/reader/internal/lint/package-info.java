/**
 * Margin notes: what a careful reviewer would mark in a plan that has been read. Rules and their
 * texts stand in {@code margin.entries}, the words they look for in {@code margin.rules}.
 */
@NullMarked
package org.luoshi.reader.internal.lint;

import org.jspecify.annotations.NullMarked;
