package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.model.Op;
import org.springframework.stereotype.Component;

/** How a plan came along, month by month, after what was known on a day. */
@Component
public class Progress {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Figures figures;

  Progress(Figures figures) {
    this.figures = figures;
  }

  /**
   * The end of a month, or the day itself for the last one.
   *
   * @param day that end
   * @param credited mean share of what was promised, in percent, each share 100 at most
   * @param elapsed mean share of the time that had passed, in percent
   */
  public record Point(LocalDate day, BigDecimal credited, BigDecimal elapsed) {}

  /**
   * From January of a year to the day; only numbers that grow to what was promised and can be
   * counted. Empty where there are none, or the year has not begun.
   */
  public List<Point> of(List<Figure> all, int year, LocalDate day) {
    List<Figure> counted = all.stream().filter(figure -> !grown(figure).isEmpty()).toList();
    List<Point> points = new ArrayList<>();
    YearMonth month = YearMonth.of(year, 1);
    while (!counted.isEmpty() && month.getYear() == year && !month.atDay(1).isAfter(day)) {
      LocalDate end = month.atEndOfMonth().isAfter(day) ? day : month.atEndOfMonth();
      points.add(point(counted, end));
      month = month.plusMonths(1);
    }
    return points;
  }

  private Point point(List<Figure> counted, LocalDate day) {
    BigDecimal credited = BigDecimal.ZERO;
    BigDecimal elapsed = BigDecimal.ZERO;
    for (Figure figure : counted) {
      Figure then = figures.earlier(figure, day);
      credited = credited.add(mean(grown(then)));
      elapsed = elapsed.add(then.elapsed().multiply(HUNDRED));
    }
    BigDecimal size = BigDecimal.valueOf(counted.size());
    return new Point(
        day,
        credited.divide(size, 1, RoundingMode.HALF_UP),
        elapsed.divide(size, 1, RoundingMode.HALF_UP));
  }

  private static BigDecimal mean(List<Measure> measures) {
    return measures.stream()
        .map(Progress::capped)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(measures.size()), 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal capped(Measure measure) {
    BigDecimal share = measure.share();
    return share == null ? BigDecimal.ZERO : share.min(HUNDRED).max(BigDecimal.ZERO);
  }

  private static List<Measure> grown(Figure figure) {
    return figure.measures().stream()
        .filter(measure -> measure.rule() != null && measure.goal().op() != Op.AT_MOST)
        .filter(measure -> measure.promised().signum() > 0 && measure.expected() != null)
        .toList();
  }
}
