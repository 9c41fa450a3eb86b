package org.luoshi.app.plan.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luoshi.app.calendar.Rhythm;
import org.luoshi.app.calendar.Rhythm.Anchor;
import org.luoshi.reader.model.Cadence;

/**
 * The days that a cadence names itself, where they are several: 每周二、周四 and 每周一至周五 as a rule of the
 * calendar, 每月15日和25日 likewise, 每年6月和12月 as two rhythms.
 */
final class Listed {
  private static final String WEEKDAYS = "一二三四五六日";
  private static final String[] KEYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  private static final String AND = "(?:、|和|及|与|，)";

  private static final Pattern WEEK_LIST =
      Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])(?:" + AND + "(?:周|星期|礼拜)?([一二三四五六日天]))+(?![次个])");
  private static final Pattern WEEK_RANGE =
      Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])(?:至|到|[-—~～])+(?:周|星期|礼拜)?([一二三四五六日天])");
  private static final Pattern DAY_LIST =
      Pattern.compile("每个?月(?:的)?(\\d{1,2})(?:日|号)?(?:" + AND + "(\\d{1,2})(?:日|号))+");
  private static final Pattern MONTH_LIST =
      Pattern.compile("每年(?:的)?(\\d{1,2})月?(?:份)?(?:" + AND + "(\\d{1,2})月(?:份)?)+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Listed() {}

  /** A rhythm for each, or one for all of them; none where no several days are named. */
  static List<Rhythm> of(Cadence cadence) {
    String words = cadence.quote();
    return switch (cadence.per()) {
      case WEEK -> week(words);
      case MONTH -> month(words);
      case YEAR -> year(words);
      default -> List.of();
    };
  }

  private static List<Rhythm> week(String words) {
    Matcher range = WEEK_RANGE.matcher(words);
    if (range.find()) {
      int first = weekday(range.group(1));
      int last = weekday(range.group(2));
      return first < last ? weekly(IntStream.rangeClosed(first, last).boxed().toList()) : List.of();
    }
    Matcher list = WEEK_LIST.matcher(words);
    return list.find()
        ? weekly(
            list.group()
                .replaceAll("[^一二三四五六日天]|礼拜|星期", "")
                .chars()
                .mapToObj(c -> weekday(String.valueOf((char) c)))
                .toList())
        : List.of();
  }

  private static int weekday(String word) {
    return word.equals("天") ? 6 : WEEKDAYS.indexOf(word);
  }

  private static List<Rhythm> weekly(List<Integer> days) {
    String keys = days.stream().distinct().map(day -> KEYS[day]).collect(Collectors.joining(","));
    return List.of(new Rhythm.Rule("FREQ=WEEKLY;BYDAY=" + keys));
  }

  private static List<Rhythm> month(String words) {
    List<Integer> days = numbers(DAY_LIST.matcher(words), 31);
    return days.size() < 2
        ? List.of()
        : List.of(
            new Rhythm.Rule(
                "FREQ=MONTHLY;BYMONTHDAY="
                    + days.stream().map(String::valueOf).collect(Collectors.joining(","))));
  }

  private static List<Rhythm> year(String words) {
    List<Rhythm> each = new ArrayList<>();
    List<Integer> months = numbers(MONTH_LIST.matcher(words), 12);
    if (months.size() > 1) {
      months.forEach(
          month ->
              each.add(
                  new Rhythm.Periodic(Rhythm.Period.YEAR, 1, 1, new Anchor.MonthOfYear(month))));
    }
    return each;
  }

  /** The numbers of a list, each once; none when one of them is out of range. */
  private static List<Integer> numbers(Matcher list, int most) {
    if (!list.find()) {
      return List.of();
    }
    List<Integer> numbers =
        NUMBER
            .matcher(list.group())
            .results()
            .map(number -> Integer.parseInt(number.group()))
            .distinct()
            .toList();
    return numbers.stream().allMatch(number -> number >= 1 && number <= most) ? numbers : List.of();
  }
}
