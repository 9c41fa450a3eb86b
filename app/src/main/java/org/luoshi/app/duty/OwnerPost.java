package org.luoshi.app.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The post a duty belongs to, or one that helps.
 *
 * @param post its number
 * @param name its name; null where it lies outside the scope
 * @param organisationName of whom; null where it lies outside the scope
 * @param closed the day from which the post is no more, or null
 */
public record OwnerPost(
    long post,
    @Nullable String name,
    @Nullable String organisationName,
    @Nullable LocalDate closed) {
  /** Reads four columns of a row, from the first on; null where there is no post. */
  static @Nullable OwnerPost read(ResultSet row, int first) throws SQLException {
    return row.getObject(first) == null ? null : there(row, first);
  }

  /** The same where there surely is a post. */
  static OwnerPost there(ResultSet row, int first) throws SQLException {
    return new OwnerPost(
        row.getLong(first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getObject(first + 3, LocalDate.class));
  }

  /** Whether the post is no more, so that its work waits for another. */
  public boolean isGone() {
    return closed != null;
  }
}
