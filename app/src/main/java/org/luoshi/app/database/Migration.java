package org.luoshi.app.database;

/**
 * A step of the schema.
 *
 * @param version such as {@code 0101}
 * @param script its file below {@code db/migration}
 * @param checksum CRC-32 of its lines, as Flyway reckons it
 */
public record Migration(String version, String script, int checksum) {}
