package org.luoshi.app.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.CountingRule;

/**
 * A duty for which a record may count, and why.
 *
 * @param duty number of the duty
 * @param content what it is
 * @param occurrence the occurrence that it would close, or null
 * @param because keys of the reasons
 * @param words that both speak of
 * @param ticked whether it counts unless somebody says otherwise
 * @param closes whether the occurrence is then done; not while a number is still to be filled
 * @param fills the duty's numbers
 */
public record Match(
    long duty,
    String content,
    @Nullable Due occurrence,
    List<String> because,
    List<String> words,
    boolean ticked,
    boolean closes,
    List<Fill> fills) {
  /** The record was entered from this occurrence or duty. */
  public static final String ASKED = "asked";

  /** The duty is closed by records of this kind. */
  public static final String KIND = "kind";

  /** The day lies in the days of the occurrence. */
  public static final String DAYS = "days";

  /** Record and duty speak of the same thing. */
  public static final String WORDS = "words";

  /** Somebody said so. */
  public static final String BY_HAND = "by-hand";

  /**
   * An occurrence.
   *
   * @param id its number
   * @param opens first day
   * @param day last day, inclusive
   * @param dated whether the plan gave that day
   * @param isOpen whether it is still to be done
   */
  public record Due(long id, LocalDate opens, LocalDate day, boolean dated, boolean isOpen) {}

  /**
   * What becomes of a number.
   *
   * @param goal what was promised
   * @param rule that measures it; null where it cannot be measured
   * @param before what records came to so far; null where nothing can be said
   * @param after what they come to with this one; null where nothing can be said
   */
  public record Fill(
      Goal goal,
      @Nullable CountingRule rule,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after) {}
}
