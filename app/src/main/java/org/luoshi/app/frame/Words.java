package org.luoshi.app.frame;

/**
 * Words of a stage in two languages: {@code messages/NAME_zh.properties} and {@code _en}. A stage
 * adds its own by declaring one as a bean.
 *
 * @param name of the bundle
 */
public record Words(String name) {}
