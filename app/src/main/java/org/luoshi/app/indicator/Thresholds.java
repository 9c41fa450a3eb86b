package org.luoshi.app.indicator;

import java.math.BigDecimal;

/**
 * Where one standing ends and the next begins. No law or rule says these; they are a habit of this
 * house, chosen so that nobody is called late who still has time.
 *
 * <p>Twelve meetings, each due by the end of its month; on 15 June five were due:
 *
 * <ul>
 *   <li>5 were held: 5 / 5 = 1, on track
 *   <li>4 were held: 4 / 5 = 0.8, at risk
 *   <li>3 were held: 3 / 5 = 0.6, late
 * </ul>
 *
 * <p>A training for 50 people once between 1 January and 30 June; nobody was trained yet: on 31
 * March (0.49 of its time) it is on track, on 15 April (0.57) at risk, on 1 July late.
 */
final class Thresholds {
  /** At least this part of what was asked for until now, inclusive, is at risk, less is late. */
  static final BigDecimal PACE = new BigDecimal("0.8");

  /** What is done once is not at risk before this part of its time has passed, inclusive. */
  static final BigDecimal EARLY = new BigDecimal("0.5");

  /** About 100 is reached with 90, inclusive. */
  static final BigDecimal ABOUT = new BigDecimal("0.9");

  /** A limit of 100 is in danger from 90 on, inclusive. */
  static final BigDecimal NEAR = new BigDecimal("0.9");

  private Thresholds() {}
}
