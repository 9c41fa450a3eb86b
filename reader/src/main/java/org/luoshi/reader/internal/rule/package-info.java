/**
 * Rules and word lists: resource files, each rule with its examples, become matchers; imports
 * nothing of ours.
 *
 * <pre>
 * NAME.rules ─▶ RuleLoader ─▶ Node ─▶ Compiler ─▶ Program    when the program is built: Library
 * text ─▶ Sieve ─▶ Automaton ─▶ Trial ─▶ RuleMatch           when a RuleBook scans
 * </pre>
 *
 * <p>The sieve says which books can have a rule that begins at a place, the automaton which rules
 * match there and where they could end, a trial where one of them does end and what its groups
 * took.
 */
@NullMarked
package org.luoshi.reader.internal.rule;

import org.jspecify.annotations.NullMarked;
