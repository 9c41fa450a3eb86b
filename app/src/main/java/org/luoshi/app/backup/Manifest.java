package org.luoshi.app.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.Migration;

/**
 * What an archive says about itself: the entry {@value #ENTRY}.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion {@value #VERSION}; a higher one is not read
 * @param luoshi version of the program that wrote it
 * @param postgres version of the database, such as {@code 18.6}
 * @param made when, in ISO 8601, UTC
 * @param migrations the schema: every migration that was applied
 * @param tables one entry of rows each
 * @param leftOut tables whose rows are not in the archive, such as sessions
 * @param sequences the numbers to go on from
 * @param files the files of the data folder
 * @param keys the keys of the data folder; their content only when asked for
 * @param audit the end of the audit trail
 * @param filesElsewhere the bucket in which uploaded files lie, which are not in the archive then;
 *     null when they lie in the data folder
 */
public record Manifest(
    String format,
    int formatVersion,
    String luoshi,
    String postgres,
    String made,
    List<Migration> migrations,
    List<Rows> tables,
    List<String> leftOut,
    List<Sequence> sequences,
    List<Content> files,
    List<Key> keys,
    AuditEnd audit,
    @Nullable String filesElsewhere) {
  static final String ENTRY = "manifest.json";
  static final String FORMAT = "luoshi-backup";
  static final int VERSION = 1;

  /**
   * A table.
   *
   * @param table its name
   * @param columns in the order of the entry, quoted where SQL asks for it
   * @param rows how many
   * @param content the entry: COPY text, in the order of the primary key
   */
  public record Rows(String table, List<String> columns, long rows, Content content) {}

  /**
   * An entry.
   *
   * @param entry its name, such as {@code rows/account.copy}
   * @param bytes its length, uncompressed
   * @param sha256 64 hexadecimal digits
   */
  public record Content(String entry, long bytes, String sha256) {}

  /**
   * A sequence.
   *
   * @param name of the sequence, quoted where SQL asks for it
   * @param value the last one that may have been given
   * @param called whether {@code value} itself was given
   */
  public record Sequence(String name, long value, boolean called) {}

  /**
   * A key of the data folder.
   *
   * @param content what it was; the entry is there only when {@code included}
   * @param included whether the archive holds it
   */
  public record Key(Content content, boolean included) {}

  /**
   * The end of the audit trail.
   *
   * @param entries how many
   * @param last number of the last one, 0 when there is none
   * @param hash of the last one in hexadecimal digits
   */
  public record AuditEnd(long entries, long last, String hash) {}

  /** How many rows in all tables together. */
  public long rows() {
    return tables.stream().mapToLong(Rows::rows).sum();
  }

  /** How many keys were left out. */
  public long keysLeftOut() {
    return keys.stream().filter(key -> !key.included()).count();
  }
}
