package org.luoshi.reader.internal.source.doc;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.luoshi.reader.internal.source.label.Bullets;

/**
 * Reads the characters of paragraphs, run by run: hidden and deleted ones and the codes of fields
 * left out ([MS-DOC] 2.8.25 for fields, 2.4.1 for special characters).
 */
final class RunText {
  private static final char CELL = 0x07;
  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;

  private final HWPFDocument document;
  private final List<CHPX> runs;
  private final CharSequence all;

  /** The open fields, and for each whether it has not come to its result. */
  private final List<Boolean> inCode = new ArrayList<>();

  /** How many of them have not. */
  private int codes;

  /**
   * What a paragraph says.
   *
   * @param text its words
   * @param notes the positions of the marks of notes in it
   * @param endDeleted whether its end is deleted, so that the next paragraph goes on with it
   * @param endsCell whether it is the last of a table cell
   */
  record Words(String text, List<Integer> notes, boolean endDeleted, boolean endsCell) {}

  RunText(HWPFDocument document) {
    this.document = document;
    this.runs = document.getCharacterTable().getTextRuns();
    this.all = document.getText();
  }

  /** Reads the paragraph from {@code start} to {@code end}, whose style is number {@code style}. */
  Words read(int start, int end, short style) {
    int limit = Math.min(end, all.length());
    StringBuilder text = new StringBuilder();
    List<Integer> notes = new ArrayList<>();
    boolean endDeleted = false;
    for (int i = firstAt(start); i < runs.size() && runs.get(i).getStart() < limit; i++) {
      CHPX run = runs.get(i);
      CharacterProperties look = run.getCharacterProperties(document.getStyleSheet(), style);
      int last = Math.min(limit, run.getEnd());
      for (int at = Math.max(start, run.getStart()); at < last; at++) {
        character(at, look, text, notes);
      }
      endDeleted = look.isFRMarkDel();
    }
    boolean endsCell = limit > start && all.charAt(limit - 1) == CELL;
    boolean ends = limit > start && all.charAt(limit - 1) == '\r';
    return new Words(text.toString(), notes, endDeleted && ends, endsCell);
  }

  private int firstAt(int position) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).getEnd() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void character(
      int at, CharacterProperties look, StringBuilder text, List<Integer> notes) {
    char c = all.charAt(at);
    if (isField(c) || codes > 0 || look.isFVanish() || look.isFRMarkDel()) {
      return;
    }
    switch (c) {
      case '\t' -> text.append('\t');
      case 0x0B -> text.append('\n');
      case 0x1E -> text.append('-');
      case 0x02 -> notes.add(at);
      case 0x28 -> text.append(look.isFSpec() ? Bullets.symbol(look.getXchSym(), "") : "(");
      default -> {
        if (c >= ' ') {
          text.append(c);
        }
      }
    }
  }

  /** Fields may stand within fields; only what they result in is seen. */
  private boolean isField(char c) {
    switch (c) {
      case FIELD_BEGIN -> {
        inCode.add(true);
        codes++;
      }
      case FIELD_RESULT -> {
        if (!inCode.isEmpty()) {
          leave();
          inCode.add(false);
        }
      }
      case FIELD_END -> leave();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void leave() {
    if (!inCode.isEmpty() && inCode.removeLast()) {
      codes--;
    }
  }
}
