package org.luoshi.app.frame.web;

/**
 * An error.
 *
 * @param status of HTTP
 * @param key of its words; {@code KEY.title} and {@code KEY.advice}
 */
public record Failure(int status, String key) {}
