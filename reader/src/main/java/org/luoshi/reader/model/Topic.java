package org.luoshi.reader.model;

/**
 * A line of work a plan is about, such as {@code party-building}.
 *
 * @param topic the line of work
 * @param weight its share of the plan, 0 to 1; the weights of a plan sum to at most 1
 */
public record Topic(String topic, double weight) {}
