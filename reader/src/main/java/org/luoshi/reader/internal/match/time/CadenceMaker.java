package org.luoshi.reader.internal.match.time;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.number.Numbers;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Period;
import org.luoshi.reader.model.Quantity;

/** Makes one cadence of a period and, where there is one, a count. */
final class CadenceMaker {
  private static final Words PERIODS = Words.of("periods");

  private CadenceMaker() {}

  /**
   * The cadence.
   *
   * @param period the beat that names the period
   * @param from where the cadence starts in the text
   * @param count the beat with the number of times, or null for once
   * @param op how the number is meant
   * @param own whether the period stands here; a borrowed one lends no anchor
   */
  static Found<Cadence> make(
      Sentence sentence, Beat period, int from, @Nullable Beat count, Op op, boolean own) {
    String text = sentence.text();
    int core = count == null ? Math.max(from, period.end()) : count.end();
    int end = objectEnd(text, core, Clauses.end(text, core, sentence.end()));
    int after = own ? period.end() : from;
    int number = count == null ? core : count.start();
    String named = period.match().group("what");
    Cadence cadence =
        new Cadence(
            sentence.span(from, end),
            sentence.quote(from, end),
            named == null ? Activity.of(sentence, from, after, number, core, end) : named,
            per(period.match()),
            times(text, period, count, own),
            op,
            own ? CadenceAnchor.of(period.match()) : null);
    boolean apart = count != null && hasDigit(text, own ? period.end() : from, count.start());
    return new Found<>(apart ? requireNonNull(count).start() : from, core, cadence);
  }

  /** The quote goes on over what is done, up to the next number. */
  private static int objectEnd(String text, int from, int clauseEnd) {
    int end = from;
    while (end < clauseEnd && end - from < 24 && !isNumber(text.charAt(end))) {
      end++;
    }
    for (String bound : PERIODS.words("floor")) {
      end =
          text.startsWith(bound, end - bound.length()) ? Math.max(from, end - bound.length()) : end;
    }
    return end;
  }

  private static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isNumber(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9') || c == '每' || c == '、';
  }

  static Period per(RuleMatch match) {
    String named = match.rule().get("per");
    if (named != null) {
      return Period.of(named);
    }
    String word = requireNonNull(match.group("per"));
    String bare = word.startsWith("一") ? word.substring(1) : word;
    return Period.of(requireNonNull(PERIODS.section("period").get(bare), bare));
  }

  private static Quantity times(String text, Beat period, @Nullable Beat count, boolean own) {
    Beat numbered = count == null ? period : count;
    Quantity times = numbered.value() == null ? Quantity.of(1) : requireNonNull(numbered.value());
    int turns = own ? CadenceAnchor.turns(period.match()) : 1;
    boolean shared =
        count != null
            && times.low() >= turns
            && !text.substring(period.end(), count.start()).contains("各");
    double factor = (shared ? 1.0 : turns) / apart(period.match());
    return new Quantity(times.low() * factor, times.high() * factor);
  }

  /** How many periods lie from one turn to the next: two in 每两个月 and 隔周. */
  private static double apart(RuleMatch match) {
    String words = match.group("apart");
    Quantity number = Numbers.parse(words == null ? match.rule().get("apart", "1") : words);
    return number == null || number.low() < 1 ? 1 : number.low();
  }
}
