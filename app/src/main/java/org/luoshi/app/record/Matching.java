package org.luoshi.app.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.record.Candidates.Candidate;
import org.luoshi.app.record.Candidates.Counted;
import org.luoshi.packs.CountingRule;
import org.luoshi.reader.model.Op;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the duties for which a record counts, and says why; people decide. */
@Component
public class Matching {
  private final Candidates candidates;
  private final Crediting crediting;

  Matching(Candidates candidates, Crediting crediting) {
    this.candidates = candidates;
    this.crediting = crediting;
  }

  /**
   * What is known of a record so far.
   *
   * @param organisation who did it
   * @param kind key of its kind
   * @param day when it was done
   * @param values by the keys of fields
   * @param occurrence from which it is entered, or null
   * @param duty from which it is entered, or null
   * @param chosen what is ticked
   * @param decided duties that somebody ticked or unticked: they stay so
   * @param record number of the record that is corrected, or null
   */
  public record Facts(
      long organisation,
      String kind,
      LocalDate day,
      Map<String, Object> values,
      @Nullable Long occurrence,
      @Nullable Long duty,
      List<Entry.Choice> chosen,
      Set<Long> decided,
      @Nullable Long record) {
    /** Before anybody chose. */
    public static Facts of(
        long organisation,
        String kind,
        LocalDate day,
        Map<String, Object> values,
        @Nullable Long occurrence) {
      return new Facts(
          organisation, kind, day, values, occurrence, null, List.of(), Set.of(), null);
    }
  }

  /**
   * What was found.
   *
   * @param matches duties for which it may count, the surest first
   * @param others the organisation's other duties of that time, to choose from by hand
   */
  public record Found(List<Match> matches, List<Other> others) {}

  /** A duty to choose by hand. */
  public record Other(long duty, String content) {}

  /** What a record may count for. */
  @Transactional(readOnly = true)
  public Found of(Facts facts) {
    Set<Long> occurrences = new HashSet<>();
    Set<Long> duties = new HashSet<>();
    add(occurrences, facts.occurrence());
    add(duties, facts.duty());
    for (Entry.Choice choice : facts.chosen()) {
      add(occurrences, choice.occurrence());
      duties.add(choice.duty());
    }
    List<Candidate> all = candidates.of(facts, occurrences, duties);
    List<Candidate> fitting =
        all.stream().filter(one -> fits(one, facts) || duties.contains(one.duty())).toList();
    Map<Long, List<Counted>> counted =
        candidates.counted(fitting.stream().map(Candidate::duty).toList(), facts.record());
    List<Match> matches =
        fitting.stream()
            .map(one -> match(one, fitting, facts, counted.getOrDefault(one.duty(), List.of())))
            .filter(match -> duties.contains(match.duty()) || !isByHand(match))
            .sorted(
                Comparator.comparing((Match match) -> !match.ticked())
                    .thenComparingInt(match -> -match.because().size()))
            .toList();
    Set<Long> shown = matches.stream().map(Match::duty).collect(Collectors.toSet());
    return new Found(
        matches,
        all.stream()
            .filter(one -> !shown.contains(one.duty()))
            .map(one -> new Other(one.duty(), one.content()))
            .toList());
  }

  /** Nothing speaks for it, as the words it shares are those that most duties have. */
  private static boolean isByHand(Match match) {
    return match.because().contains(Match.BY_HAND);
  }

  private static boolean fits(Candidate one, Facts facts) {
    return isAsked(one, facts)
        || facts.kind().equals(one.kind())
        || (one.kind() == null && !SharedWords.of(text(facts), one.content()).isEmpty());
  }

  private static boolean isAsked(Candidate one, Facts facts) {
    return Long.valueOf(one.duty()).equals(facts.duty())
        || (one.due() != null && Long.valueOf(one.due().id()).equals(facts.occurrence()));
  }

  private Match match(Candidate one, List<Candidate> fitting, Facts facts, List<Counted> counted) {
    List<String> words = words(one, fitting, facts);
    List<String> because = because(one, facts, words);
    List<Match.Fill> fills =
        one.goals().stream().map(goal -> fill(goal, one, facts, counted)).toList();
    Entry.@Nullable Choice chosen = chosen(one, facts);
    boolean isDecided = facts.decided().contains(one.duty());
    return new Match(
        one.duty(),
        one.content(),
        one.due(),
        because,
        words,
        isDecided ? chosen != null : isTicked(fitting, facts, because),
        (isDecided && chosen != null) ? chosen.occurrence() != null : closes(one, fills),
        fills);
  }

  /** An occurrence is done, unless it is the last one of a number that is still to be filled. */
  private static boolean closes(Candidate one, List<Match.Fill> fills) {
    return one.due() != null && (one.open() > 1 || fills.stream().noneMatch(Matching::lacks));
  }

  private static Entry.@Nullable Choice chosen(Candidate one, Facts facts) {
    return facts.chosen().stream()
        .filter(choice -> choice.duty() == one.duty())
        .findFirst()
        .orElse(null);
  }

  private static List<String> because(Candidate one, Facts facts, List<String> words) {
    List<String> because = new ArrayList<>();
    if (isAsked(one, facts)) {
      because.add(Match.ASKED);
    }
    if (facts.kind().equals(one.kind())) {
      because.add(Match.KIND);
    }
    if (!words.isEmpty()) {
      because.add(Match.WORDS);
    }
    if (because.isEmpty()) {
      because.add(Match.BY_HAND);
    }
    if (isInDays(one, facts)) {
      because.add(Match.DAYS);
    }
    return because;
  }

  private static boolean isInDays(Candidate one, Facts facts) {
    Match.Due due = one.due();
    return due != null
        && due.dated()
        && !facts.day().isBefore(due.opens())
        && !facts.day().isAfter(due.day());
  }

  private static boolean isTicked(List<Candidate> fitting, Facts facts, List<String> because) {
    if (because.contains(Match.ASKED)) {
      return true;
    }
    if (!because.contains(Match.KIND) || !because.contains(Match.DAYS)) {
      return false;
    }
    long inTime =
        fitting.stream()
            .filter(other -> facts.kind().equals(other.kind()) && isInDays(other, facts))
            .count();
    return because.contains(Match.WORDS) || inTime == 1;
  }

  /** Shared words; those that more than half of the duties have do not tell one from another. */
  private static List<String> words(Candidate one, List<Candidate> fitting, Facts facts) {
    return SharedWords.of(text(facts), one.content()).stream()
        .filter(word -> fitting.size() < 3 || 2 * having(word, fitting) <= fitting.size())
        .toList();
  }

  private static long having(String word, List<Candidate> fitting) {
    return fitting.stream().filter(candidate -> candidate.content().contains(word)).count();
  }

  private static String text(Facts facts) {
    return Stream.of("title", "things", "material", "checked", "content")
        .map(facts.values()::get)
        .filter(value -> value != null)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private Match.Fill fill(Goal goal, Candidate one, Facts facts, List<Counted> counted) {
    @Nullable CountingRule rule = crediting.rule(goal, one.counting(), one.kind()).orElse(null);
    if (rule == null) {
      return new Match.Fill(goal, null, null, null);
    }
    List<Counted> after = new ArrayList<>(counted);
    after.add(new Counted(facts.day(), facts.values()));
    after.sort(Comparator.comparing(Counted::day));
    return new Match.Fill(goal, rule, value(rule, counted), value(rule, after));
  }

  private @Nullable BigDecimal value(CountingRule rule, Collection<Counted> counted) {
    return crediting.value(rule, counted.stream().map(Counted::values).toList()).orElse(null);
  }

  /** Whether a number is still to be filled after this record. */
  private static boolean lacks(Match.Fill fill) {
    return fill.after() != null
        && fill.goal().op() != Op.AT_MOST
        && fill.after().compareTo(BigDecimal.valueOf(fill.goal().low())) < 0;
  }

  private static void add(Set<Long> all, @Nullable Long one) {
    if (one != null) {
      all.add(one);
    }
  }
}
