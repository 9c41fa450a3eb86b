package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.model.Repair;

/**
 * Text whose double bytes were put together wrongly is put in step again. Two things put it out of
 * step.
 *
 * <p><b>Readings put in byte by byte.</b> A tool that many pages went through made the text
 * traditional, in GBK, and wrote a reading after some hundred frequent characters wherever their
 * two bytes stood, also where these were the last byte of one character and the first of the next.
 * 們在 is 82 83 D4 DA; 83 D4 is 冊, cè; the page therefore has 82 83 D4 {@code (cè)} DA. A decoder
 * reads 們, cannot read D4 with the bracket and writes one {@code ?} for both, and reads on from DA
 * with the wrong halves together: {@code 們?cè)诖謇?，} for 們在村里，. The next byte below 0x80 (婦 is 8B
 * 44, and 44 is {@code D}), sign of punctuation or reading puts it in step; a byte left over before
 * punctuation is a {@code ?} too. So the byte under a mark with a loose reading is known: it is the
 * one that makes a character so read out of the byte before it ({@link Readings}). Only the byte
 * left over is lost.
 *
 * <p><b>A lost byte.</b> Everything after it is put together from the halves of two characters, to
 * the same ends as above. Which byte was lost has to be guessed.
 *
 * <p>Where a loose reading stands or rare characters crowd together ({@link Strangeness}), the
 * likeliest way to read the bytes is searched for ({@link ShiftSearch}); it is taken only where it
 * reads as Chinese and far better than what stands there ({@link ShiftedRun}). Each character of
 * the reading stands for the sign whose bytes completed it. One run counts as one repair.
 */
final class ByteShift {
  /** Signs looked at before and after what is suspicious, to see where the run starts and ends. */
  private static final int MARGIN = 5;

  /** A stretch with more marks than this, and more than one in so many signs, lost too much. */
  private static final int FEW_MARKS = 4;

  /** Longest stretch searched at once, in characters. */
  private static final int LONGEST = 1000;

  /** In a text with more to search than this, and more than one sign in so many, the rest stays. */
  private static final int SEARCHED = 20_000;

  private static final int SHARE = 20;

  private final String text;

  /** What is suspicious and was not searched yet. */
  private int foundFrom;

  private int foundTo;

  /** How many signs were searched. */
  private int searched;

  /** To where the text was searched. */
  private int done;

  private boolean traditional;
  private @Nullable Candidates candidates;

  /** What is to be searched, from left to right. */
  private final List<Stretch> stretches = new ArrayList<>();

  /** Signs to be searched, and what may have become of them. */
  private record Stretch(List<Sign> signs, ShiftStretch shifted, Candidates candidates) {
    List<ShiftedRun> runs() {
      return ShiftedRun.of(signs, ShiftSearch.best(shifted, candidates));
    }
  }

  private ByteShift(CleanText clean) {
    this.text = clean.text();
  }

  static CleanText mend(CleanText clean, Crew crew) {
    ByteShift shift = new ByteShift(clean);
    shift.find();
    List<Stretch> stretches = shift.stretches;
    if (stretches.isEmpty()) {
      return clean;
    }
    List<List<ShiftedRun>> runs =
        crew.each(stretches, stretch -> stretch.signs().size(), Stretch::runs);
    Editor editor = clean.edit();
    for (int i = 0; i < stretches.size(); i++) {
      for (ShiftedRun run : runs.get(i)) {
        shift.write(stretches.get(i).signs(), run, editor);
      }
    }
    return editor.build();
  }

  private void find() {
    int strange = 0;
    int most = 0;
    int from = 0;
    int i = Strangeness.first(text, 0);
    while (i < text.length()) {
      from = strange == 0 ? i : from;
      strange = Math.min(strange + Strangeness.at(text, i), Strangeness.MOST);
      most = Math.max(most, strange);
      boolean lineEnds = text.charAt(i) == '\n';
      if (strange <= 0 || lineEnds || i - from >= LONGEST) {
        found(from, i, most);
        strange = 0;
        most = 0;
      }
      if (lineEnds) {
        search();
      }
      i = strange == 0 ? Strangeness.first(text, i + 1) : i + 1;
    }
    found(from, text.length(), most);
    search();
  }

  /** What lies close to what was found before is searched with it. */
  private void found(int from, int to, int strange) {
    if (strange < Strangeness.SUSPICIOUS) {
      return;
    }
    boolean apart = from - foundTo > 2 * MARGIN || to - foundFrom > LONGEST;
    if (apart) {
      search();
    }
    foundFrom = foundFrom < foundTo ? foundFrom : from;
    foundTo = to;
  }

  /** Searches around what was found, within its line. */
  private void search() {
    if (foundFrom >= foundTo) {
      return;
    }
    int start = Math.max(done, foundFrom);
    while (start > done
        && text.charAt(start - 1) != '\n'
        && (foundFrom - start < MARGIN || Pinyin.partAt(text, start))) {
      start--;
    }
    int end = foundTo;
    while (end < text.length() && end - foundTo < MARGIN && text.charAt(end) != '\n') {
      end++;
    }
    foundFrom = foundTo;
    if (start < end) {
      search(Sign.of(text, start, end));
    }
  }

  private void search(List<Sign> signs) {
    searched += signs.size();
    if (searched > Math.max(SEARCHED, text.length() / SHARE)) {
      return;
    }
    done = signs.getLast().end();
    long marks = signs.stream().filter(sign -> sign.isMark() && !sign.hasLooseReading()).count();
    if (marks > FEW_MARKS && marks > signs.size() / FEW_MARKS) {
      return;
    }
    if (candidates == null) {
      traditional = Traditional.shows(text);
      candidates = Candidates.of(ShiftStretch.anyLooseReading(signs) || traditional);
    }
    char before = Han.charAt(text, signs.getFirst().start() - 1);
    ShiftStretch stretch = new ShiftStretch(before, signs, Han.charAt(text, done));
    stretches.add(new Stretch(signs, stretch, candidates));
  }

  /** A mark stands for a byte of the next character. */
  private void write(List<Sign> signs, ShiftedRun run, Editor editor) {
    int first = signs.get(run.first()).start();
    int from = first;
    for (int i = 0; i < run.written().size(); i++) {
      String written = run.written().get(i);
      written = traditional ? written : Traditional.plain(written);
      int to = signs.get(run.first() + i).end();
      if (!written.isEmpty()) {
        if (from == first) {
          editor.replace(from, to, written, Repair.BYTE_SHIFT);
        } else {
          editor.layOut(from, to, written);
        }
        from = to;
      }
    }
  }
}
