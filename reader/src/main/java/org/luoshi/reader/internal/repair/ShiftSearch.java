package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * The likeliest way to read a stretch of signs, some of which may be bytes out of step. A byte was
 * lost before or inside the first of them, as a lead or as a trail byte, with or without a mark in
 * its place; every further sign completes one character and begins the next; a mark, a single-byte
 * letter or a sign that is no double byte ends the run. Ways are compared by how well their
 * characters follow each other; for each sign only the best are kept, and only those that may still
 * become as good as the stretch as it stands ({@link ShiftOutlook}).
 */
final class ShiftSearch {
  private static final int KEPT = 100;

  /** How many are kept at first, to see what they come to. */
  private static final int FEW = 6;

  /** For how many ways a lost trail byte is guessed at one sign. */
  private static final int GUESSED = 16;

  /** For how many ways a run is guessed to start at one sign without any mark. */
  private static final int STARTS = 4;

  /** What is so much less likely than the best way is given up, as a logarithm. */
  private static final double HOPELESS = 22;

  /** More than rounding makes of the same sum in another order. */
  private static final double ROUNDING = 1e-6;

  private final ShiftStretch stretch;
  private final Candidates candidates;
  private final ShiftOutlook outlook;

  private final int mostKept;

  /** For each sign, and at last for the end, the score of the best way in step there. */
  private final double[] found;

  /** Whether more ways were found than are kept. */
  private boolean tooMany;

  private final ShiftWays next = new ShiftWays();
  private final LikelyGuesses likely = new LikelyGuesses();
  private final List<Gap> gaps = new ArrayList<>();

  /** The sign that is read now. */
  private int at;

  private int guesses;
  private int starts;
  private double best = Double.NEGATIVE_INFINITY;

  /** A way that goes on with {@code c}, all of which is gone; the score includes it. */
  private record Gap(ShiftStep way, char c, double score) {}

  private ShiftSearch(
      ShiftStretch stretch, Candidates candidates, ShiftOutlook outlook, int mostKept) {
    this.stretch = stretch;
    this.candidates = candidates;
    this.outlook = outlook;
    this.mostKept = mostKept;
    this.found = new double[stretch.size() + 1];
  }

  /** The last step of the best way, which is that for the character after the stretch. */
  static ShiftStep best(ShiftStretch stretch, Candidates candidates) {
    ShiftOutlook outlook = new ShiftOutlook(stretch, candidates);
    ShiftSearch hasty = new ShiftSearch(stretch, candidates, outlook, FEW);
    ShiftStep best = hasty.best();
    if (!hasty.tooMany) {
      return best;
    }
    outlook.take(hasty.found);
    return new ShiftSearch(stretch, candidates, outlook, KEPT).best();
  }

  private ShiftStep best() {
    List<ShiftStep> ways = List.of(ShiftStep.first(stretch.sign(-1).character()));
    for (at = 0; at < stretch.size(); at++) {
      guesses = 0;
      starts = 0;
      for (ShiftStep way : ways) {
        if (way.pending() == ShiftStep.NONE) {
          inStep(way, stretch.sign(at));
        } else {
          shifted(way, stretch.sign(at));
        }
      }
      writeAfterGaps(stretch.sign(at));
      ways = kept();
    }
    for (ShiftStep way : ways) {
      if (way.pending() == ShiftStep.NONE) {
        offer(way.literal(stretch.after()));
      } else {
        cutOff(way, stretch.after());
      }
    }
    return kept().getFirst();
  }

  /** The best ways so far, and of those in step at least one. */
  private List<ShiftStep> kept() {
    List<ShiftStep> ways = next.all();
    next.clear();
    ways.sort((left, right) -> Double.compare(right.score(), left.score()));
    int inStep = inStep(ways);
    found[at] = ways.get(inStep).score();
    List<ShiftStep> kept = new ArrayList<>(Math.min(ways.size(), mostKept + 1));
    for (int i = 0; i < ways.size(); i++) {
      boolean hopeful = !ways.get(i).shifted() || ways.get(i).score() >= best - HOPELESS;
      if (i == inStep || (hopeful && kept.size() < mostKept)) {
        kept.add(ways.get(i));
      } else {
        tooMany |= hopeful;
      }
    }
    best = Double.NEGATIVE_INFINITY;
    return kept;
  }

  /**
   * The place of the best way that takes the sign for what it says, or else of the best that lets
   * no byte wait; there always is one.
   */
  private static int inStep(List<ShiftStep> ways) {
    int found = -1;
    for (int i = 0; i < ways.size(); i++) {
      if (!ways.get(i).shifted()) {
        return i;
      }
      found = found < 0 && ways.get(i).pending() == ShiftStep.NONE ? i : found;
    }
    return found;
  }

  private void offer(ShiftStep way) {
    best = Math.max(best, way.score());
    if (next.lacks(way.key(), way.score())) {
      next.put(way);
    }
  }

  /** Whether a way with this score may be the best when {@code most} is the most still to come. */
  private boolean hopeful(ShiftStep way, double score, double most) {
    return score >= least(way, most);
  }

  /** The score {@code way} needs at this sign when {@code most} is the most still to come. */
  private double least(ShiftStep way, double most) {
    double less = way.told() ? ShiftedRun.GAIN : 0;
    return Math.max(best - HOPELESS, -less - ROUNDING - most);
  }

  /** The way goes on with {@code c}, unless that is hopeless; {@code rest} waits. */
  private void write(ShiftStep way, char c, int rest, double cost) {
    double score = way.score() - cost + ShiftStep.chance(way.last(), c);
    if (hopeful(way, score, outlook.from(at, rest, ShiftStep.kind(c)))) {
      offer(way.write(c, rest, score));
    }
  }

  /** The way goes on with each of {@code guesses} that is not hopeless; {@code rest} waits. */
  private void write(ShiftStep way, Guesses guesses, int rest, double cost) {
    double score = way.score() - cost;
    double most = outlook.from(at, rest);
    if (hopeful(way, score + ShiftStep.chanceOfAny(way.last()), most)) {
      guesses.likely(way.last(), least(way, most) - score, likely);
      for (int i = 0; i < likely.size(); i++) {
        double each = score + likely.chance(i);
        int place = likely.place(i);
        if (hopeful(way, each, most)) {
          best = Math.max(best, each);
          if (next.lacks(ShiftStep.key(guesses.kind(place), rest), each)) {
            next.put(way.write(guesses.character(place), rest, each));
          }
        }
      }
    }
  }

  private void inStep(ShiftStep way, Sign sign) {
    offer(way.literal(sign));
    byte[] told = stretch.told(at);
    for (byte first : told) {
      offer(way.told(first & 0xFF));
    }
    if (told.length > 0) {
      return;
    }
    if (sign.isMark()) {
      ShiftStep lost = way.lost(ShiftCost.lostAt(sign));
      if (hopeful(lost, lost.score(), outlook.from(at, ShiftStep.LOST))) {
        offer(lost);
      }
      begin(way, ShiftStretch.FULL_WIDTH_MARK, ShiftCost.FULL_WIDTH);
    }
    if (starts++ >= STARTS) {
      return;
    }
    begin(way, sign.code(), ShiftCost.UNMARKED);
    String others = stretch.others(at);
    for (int i = 0; i < others.length(); i++) {
      begin(way, DoubleBytes.code(others.charAt(i)), ShiftCost.UNMARKED + ShiftCost.CONVERTED);
    }
  }

  private void begin(ShiftStep way, int code, double cost) {
    if (code != 0) {
      write(way, candidates.withTrail(code >> 8), code & 0xFF, cost);
      write(way, candidates.withLead(code >> 8), code & 0xFF, cost);
    }
  }

  private void shifted(ShiftStep way, Sign sign) {
    byte[] told = stretch.told(at, way.pending());
    for (byte last : told) {
      complete(way, last & 0xFF, ShiftStep.NONE, 0);
    }
    if (told.length > 0) {
      return;
    }
    if (sign.isMark()) {
      mark(way);
    } else if (sign.trail() != 0) {
      complete(way, sign.trail(), ShiftStep.NONE, 0);
    } else if (sign.code() != 0) {
      complete(way, sign.code() >> 8, sign.code() & 0xFF, 0);
      completeBeforeLetter(way, sign.code() >> 8, (char) (sign.code() & 0xFF));
      completeAfterGap(way, sign.code() & 0xFF);
      String others = stretch.others(at);
      for (int i = 0; i < others.length(); i++) {
        int code = DoubleBytes.code(others.charAt(i));
        complete(way, code >> 8, code & 0xFF, ShiftCost.CONVERTED);
      }
    }
    if (!Han.is(sign.character())) {
      cutOff(way, sign.character());
    }
  }

  /** The trail byte of what waits has come; {@code rest} begins the next character. */
  private void complete(ShiftStep way, int trail, int rest, double cost) {
    if (trail == 0) {
      return;
    }
    if (way.pending() == ShiftStep.LOST) {
      write(way, candidates.withTrail(trail), rest, cost);
    } else {
      char c = DoubleBytes.character(way.pending(), trail);
      if (c != 0) {
        write(way, c, rest, cost);
      }
    }
  }

  /**
   * Two bytes that are no character in GBK, the trail byte of one and the lead byte of the next,
   * leave no sign at all: 活 in 生活中 is gone between 谏 and 钪.
   */
  private void completeAfterGap(ShiftStep way, int rest) {
    double score = way.score() - ShiftCost.GAP;
    double most = outlook.from(at, rest);
    if (way.pending() == ShiftStep.LOST
        || !hopeful(way, score + ShiftStep.chanceOfAny(way.last()), most)
        || guesses++ >= GUESSED) {
      return;
    }
    Guesses guesses = candidates.beforeGap(way.pending());
    guesses.likely(way.last(), least(way, most) - score, likely);
    for (int i = 0; i < likely.size(); i++) {
      gap(way, guesses.character(likely.place(i)), score + likely.chance(i));
    }
  }

  /** Of each character that is gone the best way to it is taken; there are few. */
  private void gap(ShiftStep way, char c, double score) {
    for (int i = 0; i < gaps.size(); i++) {
      if (gaps.get(i).c() == c) {
        if (score > gaps.get(i).score()) {
          gaps.set(i, new Gap(way, c, score));
        }
        return;
      }
    }
    gaps.add(new Gap(way, c, score));
  }

  /** Goes on behind the gaps before a sign: of each character with the best way to it. */
  private void writeAfterGaps(Sign sign) {
    for (Gap gap : gaps) {
      writeAfter(gap, candidates.withTrail(sign.code() >> 8), sign.code() & 0xFF);
    }
    gaps.clear();
  }

  /** The gap is followed by each of {@code guesses} that is not hopeless there. */
  private void writeAfter(Gap gap, Guesses guesses, int rest) {
    char kind = ShiftStep.kind(gap.c());
    double most = outlook.from(at, rest);
    if (!hopeful(gap.way(), gap.score() + ShiftStep.chanceOfAny(kind), most)) {
      return;
    }
    guesses.likely(kind, least(gap.way(), most) - gap.score(), likely);
    for (int i = 0; i < likely.size(); i++) {
      double both = gap.score() + likely.chance(i);
      int place = likely.place(i);
      if (hopeful(gap.way(), both, most)) {
        best = Math.max(best, both);
        if (next.lacks(ShiftStep.key(guesses.kind(place), rest), both)) {
          next.put(gap.way().writeBoth(gap.c(), guesses.character(place), rest, both));
        }
      }
    }
  }

  /** A sign may be put together of a trail byte and a letter: 蔆 of the end of 准 and C. */
  private void completeBeforeLetter(ShiftStep way, int trail, char letter) {
    char c = Han.latin(letter) ? DoubleBytes.character(Math.max(way.pending(), 0), trail) : 0;
    if (c != 0) {
      double score =
          way.score()
              + ShiftStep.chance(way.last(), c)
              - ShiftCost.LETTER
              + ShiftStep.chance(ShiftStep.kind(c), letter);
      if (hopeful(way, score, outlook.from(at, ShiftStep.NONE))) {
        offer(way.writeBoth(c, letter, ShiftStep.NONE, score));
      }
    }
  }

  /** A mark stands for a trail byte, for a trail and a lead byte, or for the two of a full ？. */
  private void mark(ShiftStep way) {
    int code = ShiftStretch.FULL_WIDTH_MARK;
    complete(way, code >> 8, code & 0xFF, ShiftCost.MARK_INSIDE);
    if (way.pending() != ShiftStep.LOST && guesses++ < GUESSED) {
      write(way, candidates.withLead(way.pending()), ShiftStep.NONE, ShiftCost.MARK_INSIDE);
      write(way, candidates.withLead(way.pending()), ShiftStep.LOST, ShiftCost.MARK_INSIDE);
    }
  }

  private void cutOff(ShiftStep way, char c) {
    double most = outlook.from(at, ShiftStep.NONE, ShiftStep.kind(c));
    double score = way.score() - ShiftCost.CUT_OFF;
    if (way.pending() == ShiftStep.LOST
        || !hopeful(way, score + ShiftStep.chanceOfAny(way.last()), most)
        || guesses++ >= GUESSED) {
      return;
    }
    Guesses guesses = candidates.withLead(way.pending());
    double atMost = ShiftStep.chanceAtMost(c);
    guesses.likely(way.last(), least(way, most + atMost) - score, likely);
    for (int i = 0; i < likely.size(); i++) {
      double first = score + likely.chance(i);
      if (hopeful(way, first + atMost, most)) {
        double cutOff = first + ShiftStep.chance(guesses.kind(likely.place(i)), c);
        if (hopeful(way, cutOff, most)) {
          offer(way.cutOff(guesses.character(likely.place(i)), c, cutOff));
        }
      }
    }
  }
}
