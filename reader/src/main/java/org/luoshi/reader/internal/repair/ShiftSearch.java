package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The likeliest way to read a stretch of signs, some of which may be bytes out of step. A byte was
 * lost before or inside the first of them, as a lead or as a trail byte, with or without a mark in
 * its place; every further sign completes one character and begins the next; a mark, a single-byte
 * letter or a sign that is no double byte ends the run. Ways are compared by how well their
 * characters follow each other; for each sign only the best are kept.
 */
final class ShiftSearch {
  private static final int KEPT = 100;

  /** For how many ways a lost trail byte is guessed at one sign. */
  private static final int GUESSED = 16;

  /** For how many ways a run is guessed to start at one sign without any mark. */
  private static final int STARTS = 4;

  /** What is so much less likely than the best way is given up, as a logarithm. */
  private static final double HOPELESS = 22;

  /** The two bytes of ？, which many pages write as ?. */
  private static final int FULL_WIDTH_MARK = 0xA3BF;

  /** What it costs to say that a byte was lost: without a mark, at a mark, at a loose reading. */
  private static final double UNMARKED = 14;

  private static final double MARKED = 7;
  private static final double FULL_WIDTH = 4;
  private static final double LOOSE_READING = 3;

  private static final double MARK_INSIDE = 2;
  private static final double GAP = 4;
  private static final double LETTER = 3;
  private static final double CUT_OFF = 5;
  private static final double CONVERTED = 1;

  private final Candidates candidates;
  private final Readings readings = Readings.all();
  private final ShiftWays next = new ShiftWays();
  private final Map<Character, Gap> gaps = new HashMap<>();
  private Sign signBefore = new Sign('\n', "", 0, 0);
  private String others = "";
  private boolean converted;
  private int guesses;
  private int starts;
  private double best = Double.NEGATIVE_INFINITY;

  /** A way that goes on with {@code c}, all of which is gone; the score includes it. */
  private record Gap(ShiftStep way, char c, double score) {
    Gap better(Gap other) {
      return other.score > score ? other : this;
    }
  }

  ShiftSearch(Candidates candidates) {
    this.candidates = candidates;
  }

  /**
   * The last step of the best way, which is that for {@code after}, the character after the signs;
   * {@code before} is the one before them.
   */
  ShiftStep best(char before, List<Sign> signs, char after) {
    List<ShiftStep> ways = List.of(ShiftStep.first(before));
    converted = signs.stream().anyMatch(Sign::hasLooseReading);
    signBefore = new Sign(before, "", 0, 0);
    for (Sign sign : signs) {
      others = others(sign);
      guesses = 0;
      starts = 0;
      for (ShiftStep way : ways) {
        if (way.pending() == ShiftStep.NONE) {
          inStep(way, sign);
        } else {
          shifted(way, sign);
        }
      }
      writeAfterGaps(sign);
      ways = kept();
      signBefore = sign;
    }
    for (ShiftStep way : ways) {
      if (way.pending() == ShiftStep.NONE) {
        offer(way.literal(after));
      } else {
        cutOff(way, after);
      }
    }
    return kept().getFirst();
  }

  /** The best ways so far, and of those that take the sign for what it says at least one. */
  private List<ShiftStep> kept() {
    List<ShiftStep> ways = next.all();
    ways.removeIf(way -> way.shifted() && way.score() < best - HOPELESS);
    ways.sort((left, right) -> Double.compare(right.score(), left.score()));
    next.clear();
    best = Double.NEGATIVE_INFINITY;
    if (ways.size() <= KEPT) {
      return ways;
    }
    List<ShiftStep> kept = new ArrayList<>(ways.subList(0, KEPT));
    ways.stream().skip(KEPT).filter(way -> !way.shifted()).findFirst().ifPresent(kept::add);
    return kept;
  }

  private void offer(ShiftStep way) {
    best = Math.max(best, way.score());
    if (next.lacks(way.key(), way.score())) {
      next.put(way);
    }
  }

  /** Whether a way of this score may still be the best. */
  private boolean hopeful(double score) {
    return score > best - HOPELESS;
  }

  /** The way goes on with {@code c}, unless that is hopeless; {@code rest} waits. */
  private void write(ShiftStep way, char c, int rest, double cost) {
    double score = way.score() - cost;
    if (hopeful(score)) {
      score += ShiftStep.chance(way.last(), c);
      if (hopeful(score)) {
        offer(way.write(c, rest, score));
      }
    }
  }

  /** The way goes on with each of {@code guesses} that is not hopeless; {@code rest} waits. */
  private void write(ShiftStep way, Guesses guesses, int rest, double cost) {
    double score = way.score() - cost;
    Followers after = CharacterPairs.after(way.last());
    if (hopeful(score + Math.max(after.most(), ShiftStep.FIGURES))) {
      for (int i = 0; i < guesses.size(); i++) {
        double each = score + guesses.chance(i, way.last(), after);
        if (hopeful(each)) {
          best = Math.max(best, each);
          if (next.lacks(ShiftStep.key(guesses.kind(i), rest), each)) {
            next.put(way.write(guesses.character(i), rest, each));
          }
        }
      }
    }
  }

  /**
   * What the sign may have been before its page was converted; to traditional writing in any case,
   * back to simplified writing only where there are loose readings.
   */
  private String others(Sign sign) {
    String others = sign.inOtherWriting();
    return converted || Traditional.plain(sign.character()) != sign.character() ? others : "";
  }

  private void inStep(ShiftStep way, Sign sign) {
    offer(way.literal(sign));
    if (sign.hasLooseReading() && tell(way, sign)) {
      return;
    }
    if (sign.isMark()) {
      offer(way.lost(sign.hasLooseReading() ? LOOSE_READING : MARKED));
      begin(way, FULL_WIDTH_MARK, FULL_WIDTH);
    }
    if (starts++ >= STARTS) {
      return;
    }
    begin(way, sign.code(), UNMARKED);
    for (int i = 0; i < others.length(); i++) {
      begin(way, DoubleBytes.code(others.charAt(i)), UNMARKED + CONVERTED);
    }
  }

  /** Whether the reading tells a byte that goes with the last one before it. */
  private boolean tell(ShiftStep way, Sign sign) {
    boolean told = tell(way, sign, signBefore.lastByte());
    String before = told ? "" : others(signBefore);
    for (int i = 0; i < before.length(); i++) {
      told |= tell(way, sign, DoubleBytes.code(before.charAt(i)) & 0xFF);
    }
    return told;
  }

  private boolean tell(ShiftStep way, Sign sign, int before) {
    byte[] told = readings.trails(before, sign.reading());
    for (byte first : told) {
      offer(way.told(first & 0xFF));
    }
    return told.length > 0;
  }

  private void begin(ShiftStep way, int code, double cost) {
    if (code != 0) {
      write(way, candidates.withTrail(code >> 8), code & 0xFF, cost);
      write(way, candidates.withLead(code >> 8), code & 0xFF, cost);
    }
  }

  private void shifted(ShiftStep way, Sign sign) {
    byte[] told = readings.trails(way.pending(), sign.hasLooseReading() ? sign.reading() : "");
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
      completeAfterGap(way);
      for (int i = 0; i < others.length(); i++) {
        int code = DoubleBytes.code(others.charAt(i));
        complete(way, code >> 8, code & 0xFF, CONVERTED);
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
  private void completeAfterGap(ShiftStep way) {
    double score = way.score() - GAP;
    if (way.pending() == ShiftStep.LOST || !hopeful(score) || guesses++ >= GUESSED) {
      return;
    }
    Guesses guesses = candidates.withLead(way.pending());
    Followers after = CharacterPairs.after(way.last());
    for (int i = 0; i < guesses.size(); i++) {
      char c = guesses.character(i);
      if (DoubleBytes.leadsNoCharacter(DoubleBytes.code(c) & 0xFF)) {
        double first = score + guesses.chance(i, way.last(), after);
        if (hopeful(first)) {
          gaps.merge(c, new Gap(way, c, first), Gap::better);
        }
      }
    }
  }

  /** Goes on behind the gaps before a sign: of each character with the best way to it. */
  private void writeAfterGaps(Sign sign) {
    for (Gap gap : gaps.values()) {
      writeAfter(gap, candidates.withTrail(sign.code() >> 8), sign.code() & 0xFF);
    }
    gaps.clear();
  }

  /** The gap is followed by each of {@code guesses} that is not hopeless there. */
  private void writeAfter(Gap gap, Guesses guesses, int rest) {
    char kind = ShiftStep.kind(gap.c());
    double score = gap.score();
    Followers after = CharacterPairs.after(kind);
    if (!hopeful(score + Math.max(after.most(), ShiftStep.FIGURES))) {
      return;
    }
    for (int i = 0; i < guesses.size(); i++) {
      double both = score + guesses.chance(i, kind, after);
      if (hopeful(both)) {
        best = Math.max(best, both);
        if (next.lacks(ShiftStep.key(guesses.kind(i), rest), both)) {
          next.put(gap.way().writeBoth(gap.c(), guesses.character(i), rest, both));
        }
      }
    }
  }

  /** A sign may be put together of a trail byte and a letter: 蔆 of the end of 准 and C. */
  private void completeBeforeLetter(ShiftStep way, int trail, char letter) {
    char c = Han.latin(letter) ? DoubleBytes.character(Math.max(way.pending(), 0), trail) : 0;
    if (c != 0) {
      double score = way.score() + ShiftStep.chance(way.last(), c) - LETTER;
      if (hopeful(score)) {
        score += ShiftStep.chance(ShiftStep.kind(c), letter);
        offer(way.writeBoth(c, letter, ShiftStep.NONE, score));
      }
    }
  }

  /** A mark stands for a trail byte, for a trail and a lead byte, or for the two of a full ？. */
  private void mark(ShiftStep way) {
    complete(way, FULL_WIDTH_MARK >> 8, FULL_WIDTH_MARK & 0xFF, MARK_INSIDE);
    if (way.pending() != ShiftStep.LOST && guesses++ < GUESSED) {
      write(way, candidates.withLead(way.pending()), ShiftStep.NONE, MARK_INSIDE);
      write(way, candidates.withLead(way.pending()), ShiftStep.LOST, MARK_INSIDE);
    }
  }

  private void cutOff(ShiftStep way, char c) {
    double score = way.score() - CUT_OFF;
    if (way.pending() == ShiftStep.LOST || guesses++ >= GUESSED || !hopeful(score)) {
      return;
    }
    Guesses guesses = candidates.withLead(way.pending());
    Followers after = CharacterPairs.after(way.last());
    for (int i = 0; i < guesses.size(); i++) {
      char cut = guesses.character(i);
      double cutOff = score + guesses.chance(i, way.last(), after);
      if (hopeful(cutOff)) {
        cutOff += ShiftStep.chance(ShiftStep.kind(cut), c);
        offer(way.cutOff(cut, c, cutOff));
      }
    }
  }
}
