package org.luoshi.reader.internal.match.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.Taken;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.TimeWindow;

/**
 * Reads the windows of a sentence: dates, ranges, parts of months and years, clock times by {@code
 * windows.rules}, festivals and seasons by {@code festivals.rules}. Bare years, 今年 and 近年来 are no
 * windows.
 */
public final class WindowReader {
  private static final Signs DONE = Signs.of("了已");
  private static final RuleBook BOOK = RuleBook.load("windows");

  /**
   * The windows of a sentence, in order, none overlapping another.
   *
   * @param sentence the sentence
   * @param taken expressions read before, whose stretches are not to be read again
   */
  public List<Found<TimeWindow>> read(Sentence sentence, List<? extends Found<?>> taken) {
    int start = Math.min(sentence.end(), Math.max(sentence.start(), sentence.block().body()));
    List<Moment> moments = moments(sentence, start);
    if (moments.isEmpty()) {
      return List.of();
    }
    Taken stretches = new Taken(taken);
    moments.removeIf(
        moment ->
            stretches.overlaps(moment.from(), moment.to()) || stretches.endsAt(moment.from()));
    moments.sort((left, right) -> Integer.compare(left.from(), right.from()));
    return distinct(sentence, moments);
  }

  private static List<Moment> moments(Sentence sentence, int start) {
    List<Moment> festivals = FestivalReading.of(sentence, start);
    List<RuleMatch> dates = BOOK.scan(sentence.sifted(), start, sentence.end());
    if (dates.isEmpty()) {
      return festivals;
    }
    List<Moment> moments = new ArrayList<>(festivals);
    for (RuleMatch match : dates) {
      if (!isSignature(sentence, match)) {
        moments.addAll(DateReading.of(match));
      }
    }
    return moments;
  }

  private static List<Found<TimeWindow>> distinct(Sentence sentence, List<Moment> moments) {
    List<Found<TimeWindow>> found = new ArrayList<>();
    int[] listEnds = listEnds(sentence.text(), moments);
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      if (i + 1 < moments.size() && moment.isDay() && moments.get(i + 1).isClockAfter(moment)) {
        moment = moment.at(moments.get(++i));
      }
      if (found.isEmpty() || follows(sentence, found.getLast(), moment)) {
        found.add(window(sentence, moment, listEnds[i]));
      }
    }
    return found;
  }

  /** Where the list ends that each moment stands in: what follows it is done at all of them. */
  private static int[] listEnds(String text, List<Moment> moments) {
    int[] ends = new int[moments.size()];
    for (int i = moments.size() - 1; i >= 0; i--) {
      int to = moments.get(i).to();
      boolean listed = i + 1 < ends.length && Clauses.joined(text, to, moments.get(i + 1).from());
      ends[i] = listed ? ends[i + 1] : to;
    }
    return ends;
  }

  /** Whether a moment stands after the last window and says something new: not 第一季度（1-3月）. */
  private static boolean follows(Sentence sentence, Found<TimeWindow> last, Moment moment) {
    boolean inBrackets =
        moment.from() == last.end() + 1 && sentence.text().charAt(last.end()) == '（';
    boolean same =
        Objects.equals(last.value().start(), moment.start())
            && Objects.equals(last.value().end(), moment.end());
    return last.end() <= moment.from() && !(inBrackets && same);
  }

  /** The date under a document: a paragraph that holds a full date and nothing else. */
  private static boolean isSignature(Sentence sentence, RuleMatch match) {
    Block block = sentence.block();
    return block.kind() == Block.Kind.PARAGRAPH
        && match.start() == block.start()
        && match.end() == block.end()
        && match.group("day1") != null
        && (match.group("year1") != null || match.group("month2") == null)
        && match.group("until") == null
        && match.group("month2") == null;
  }

  private static Found<TimeWindow> window(Sentence sentence, Moment moment, int listEnd) {
    return new Found<>(
        moment.from(),
        moment.to(),
        new TimeWindow(
            sentence.span(moment.from(), moment.to()),
            sentence.quote(moment.from(), moment.to()),
            Activity.then(sentence, moment.from(), listEnd),
            moment.start(),
            moment.end(),
            moment.part(),
            past(sentence, listEnd),
            false));
  }

  private static boolean past(Sentence sentence, int from) {
    if (sentence.section().type() == PlanType.SUMMARY) {
      return true;
    }
    return DONE.standIn(sentence.text(), from, Clauses.end(sentence.text(), from, sentence.end()));
  }
}
