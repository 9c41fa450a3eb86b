package org.luoshi.app.workbench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which occurrences are asked for.
 *
 * @param whose whose they are
 * @param state what became of them; null for whatever
 * @param dated only those with a day, or only those without; null for both
 * @param from due on this day or later, or null
 * @param to due on this day or earlier, or null
 * @param filter what a visitor has chosen besides
 */
public record Wanted(
    Whose whose,
    Due.@Nullable State state,
    @Nullable Boolean dated,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Filter filter) {
  /** Whose occurrences. */
  public sealed interface Whose {
    /** Those of the scope. */
    record Anybody() implements Whose {}

    /** Those of some posts. */
    record Of(List<Long> posts) implements Whose {}

    /**
     * Those that others do while some posts support or lead them.
     *
     * @param posts the posts
     * @param led an organisation whose other posts count as well, or null
     */
    record Around(List<Long> posts, @Nullable Long led) implements Whose {}

    /** Those of an organisation. */
    record In(long organisation) implements Whose {}

    /** Those of an organisation and all below it in a tree. */
    record Below(String tree, long organisation) implements Whose {}
  }

  /** What a visitor chose; null leaves it open. */
  public record Filter(
      @Nullable Long organisation,
      @Nullable Long post,
      @Nullable Long plan,
      @Nullable String topic) {
    /** Nothing chosen. */
    public static final Filter NONE = new Filter(null, null, null, null);
  }

  /** What is open and has a day. */
  public static Wanted open(Whose whose, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Wanted(whose, Due.State.OPEN, true, from, to, Filter.NONE);
  }

  /** What is open and has no day. */
  public static Wanted undated(Whose whose) {
    return new Wanted(whose, Due.State.OPEN, false, null, null, Filter.NONE);
  }

  /** The same, with or without a day. */
  public Wanted anyDay() {
    return new Wanted(whose, state, null, from, to, filter);
  }

  /** The same, of which this became; null for whatever. */
  public Wanted in(Due.@Nullable State became) {
    return new Wanted(whose, became, dated, from, to, filter);
  }

  /** The same, as a visitor has chosen besides. */
  public Wanted chosen(Filter chosen) {
    return new Wanted(whose, state, dated, from, to, chosen);
  }

  /** Whatever became of it, in some days. */
  public static Wanted between(Whose whose, LocalDate from, LocalDate to, Filter filter) {
    return new Wanted(whose, null, true, from, to, filter);
  }
}
