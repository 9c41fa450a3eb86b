package org.luoshi.app.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Measure;
import org.luoshi.app.indicator.Standing;

/**
 * A bar as shapes on a sheet 100 wide.
 *
 * @param share in percent, shown in words
 * @param width of the bar, 0 to 100
 * @param mark where the elapsed time is, 0 to 100
 * @param standing gives its colour
 */
public record Bar(
    @Nullable BigDecimal share, BigDecimal width, BigDecimal mark, Standing standing) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of a number. */
  public static Bar of(Figure figure, Measure measure) {
    return of(figure, measure.share(), measure.standing());
  }

  /** Of due instances, for what has no number. */
  public static Bar of(Figure figure) {
    Figure.Turns turns = figure.turns();
    BigDecimal share =
        turns.asked() == 0
            ? null
            : BigDecimal.valueOf(turns.done())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(turns.asked()), 1, RoundingMode.HALF_UP);
    return of(figure, share, figure.standing());
  }

  private static Bar of(Figure figure, @Nullable BigDecimal share, Standing standing) {
    BigDecimal width = share == null ? BigDecimal.ZERO : share.min(HUNDRED).max(BigDecimal.ZERO);
    BigDecimal mark = figure.elapsed().multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    return new Bar(share, width, mark, standing);
  }
}
