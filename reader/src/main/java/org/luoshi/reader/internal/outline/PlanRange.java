package org.luoshi.reader.internal.outline;

/**
 * The lines of one plan.
 *
 * @param first its first line
 * @param last the line after its last one
 */
record PlanRange(int first, int last) {}
