/**
 * Rules and word lists: resource files, each rule with its examples, become matchers; imports
 * nothing of ours.
 */
@NullMarked
package org.luoshi.reader.internal.rule;

import org.jspecify.annotations.NullMarked;
