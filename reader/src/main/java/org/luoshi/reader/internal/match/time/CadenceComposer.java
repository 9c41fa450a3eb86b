package org.luoshi.reader.internal.match.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.time.Beat.Kind;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Quantity;

/**
 * Joins the periods and counts of one sentence. A count belongs to the period before it in its own
 * clause or the next one; a further count without a period of its own inherits it (每半年开一次民主生活会,
 * 研究一次发展党员工作). A period without a count is once, unless it has an amount of something else: 每周认5个字
 * is a target.
 */
final class CadenceComposer {
  /** How far a count may stand from its period, in characters. */
  private static final int REACH = 60;

  private static final Words PERIODS = Words.of("periods");
  private static final String DIRECTIONS = "对为向给在由从把将安派";

  private final Sentence sentence;
  private final String text;
  private final List<Beat> beats;
  private final List<Found<Cadence>> found = new ArrayList<>();

  /** The period that a count without one inherits, and where it was last used. */
  private @Nullable Beat governing;

  private int governedTo;

  CadenceComposer(Sentence sentence, List<Beat> beats) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.beats = beats;
  }

  List<Found<Cadence>> compose() {
    for (int i = 0; i < beats.size(); i++) {
      Beat beat = beats.get(i);
      switch (beat.kind()) {
        case EVERY, WITHIN -> i = period(i);
        case WHOLE -> whole(beat);
        case COUNT -> inherited(i);
        case BARRIER -> governing = null;
        case FLOOR, CEILING, ABOUT, AMOUNT, REPORTED -> {}
      }
    }
    return found;
  }

  /** Reads the period at {@code at} and returns the index of the last beat that belongs to it. */
  private int period(int at) {
    Beat period = beats.get(at);
    governing = null;
    if (nested(at)) {
      return at;
    }
    int count = count(at);
    if (count >= 0) {
      Beat number = beats.get(count);
      if (period.kind() == Kind.WITHIN && reported(period.end(), count)) {
        return count;
      }
      add(period, number, op(at, count));
      return count;
    }
    if (period.kind() == Kind.EVERY && !amountAlone(at)) {
      add(period, null, Op.EXACTLY);
    }
    return at;
  }

  /** Whether a second period follows at once, which then says it alone: 全年每季度. */
  private boolean nested(int at) {
    if (at + 1 >= beats.size()) {
      return false;
    }
    Beat next = beats.get(at + 1);
    return next.kind() == Kind.EVERY
        && next.start() - beats.get(at).end() <= 1
        && (next.start() == beats.get(at).end() || text.charAt(next.start() - 1) == '的');
  }

  /** The index of the count that belongs to the period at {@code at}, or -1. */
  private int count(int at) {
    Beat period = beats.get(at);
    boolean amount = false;
    for (int i = at + 1; i < beats.size(); i++) {
      Beat beat = beats.get(i);
      int clauses = Clauses.between(text, period.end(), beat.start(), REACH);
      if (clauses > 1 || beat.kind().starts() || beat.kind() == Kind.BARRIER) {
        return -1;
      }
      amount |= beat.kind() == Kind.AMOUNT && clauses == 0 && isAmount(period, beat);
      if (beat.kind() == Kind.COUNT && beat.value() != null) {
        return clauses == 0 || (!amount && reaches(period, i)) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether a count in the next clause still belongs to the period. */
  private boolean reaches(Beat period, int count) {
    if (text.charAt(period.end() + skipToClauseEnd(period.end())) == '（') {
      return false;
    }
    return beats.get(count - 1).bound() != null
        || (period.kind() == Kind.EVERY && !reported(period.end(), count));
  }

  private int skipToClauseEnd(int from) {
    return Clauses.end(text, from, sentence.end()) - from;
  }

  private Op op(int from, int count) {
    Op op = beats.get(count).op();
    for (int i = count - 1; i > from && op == Op.EXACTLY; i--) {
      Op bound = beats.get(i).bound();
      if (bound != null) {
        return bound;
      }
    }
    return op;
  }

  /**
   * Whether all the period has is an amount of its own: 每月750元, 每周认5个字. In 每月抽查病历30份 something is
   * done each month besides.
   */
  private boolean amountAlone(int at) {
    Beat period = beats.get(at);
    int end = Clauses.end(text, period.end(), sentence.end());
    int from = period.end();
    for (int i = at + 1; i < beats.size() && beats.get(i).start() < end; i++) {
      Beat beat = beats.get(i);
      if (beat.kind().starts()) {
        return false;
      }
      if (beat.kind() == Kind.AMOUNT && isAmount(period, beat)) {
        return measured(beat) || beat.start() - from < 2;
      }
      from = beat.bound() != null && beat.start() - from < 2 ? beat.end() : from;
    }
    return false;
  }

  private static boolean measured(Beat amount) {
    return PERIODS.section("measured").containsKey(amount.match().group("unit"));
  }

  /**
   * Whether a number of something is what the period counts: not 一篇, where 一 only says "a", and not
   * 对5家商户检查, where it says with whom.
   */
  private boolean isAmount(Beat period, Beat beat) {
    Quantity value = beat.value();
    if (value == null) {
      return false;
    }
    boolean article = text.charAt(beat.start()) == '一' && value.low() == 1 && !measured(beat);
    boolean direction = false;
    for (int i = Math.max(period.end(), beat.start() - 2); i < beat.start(); i++) {
      direction |= DIRECTIONS.indexOf(text.charAt(i)) >= 0;
    }
    return !direction && !article;
  }

  /** Whether the number at {@code count} is reported and not promised: 全年共开展12次. */
  private boolean reported(int from, int count) {
    boolean reported = false;
    for (int i = count - 1; i >= 0 && beats.get(i).start() >= from; i--) {
      reported |= beats.get(i).kind() == Kind.REPORTED;
      if (beats.get(i).bound() != null) {
        return false;
      }
    }
    return reported;
  }

  private void inherited(int at) {
    Beat period = governing;
    Beat count = beats.get(at);
    if (period == null || count.value() == null) {
      return;
    }
    int clauses = Clauses.between(text, governedTo, count.start(), REACH);
    int clause = Math.max(governedTo, Clauses.start(text, count.start(), governedTo));
    boolean alone = count.start() - clause < 1;
    if (clauses > 1 || alone || reported(clause, at)) {
      governing = null;
      return;
    }
    int from = Clauses.visible(text, clause);
    found.add(CadenceMaker.make(sentence, period, from, count, op(boundsBefore(at), at), false));
    governedTo = count.end();
  }

  /** The index of the last beat before {@code at} that is no bound. */
  private int boundsBefore(int at) {
    int i = at - 1;
    while (i >= 0 && beats.get(i).bound() != null) {
      i--;
    }
    return i;
  }

  private void whole(Beat beat) {
    governing = null;
    found.add(CadenceMaker.make(sentence, beat, beat.start(), null, beat.op(), true));
  }

  private void add(Beat period, @Nullable Beat count, Op op) {
    found.add(CadenceMaker.make(sentence, period, period.start(), count, op, true));
    governing = count == null ? null : period;
    governedTo = count == null ? period.end() : count.end();
  }
}
