package org.luoshi.reader.internal.source.doc;

import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.ListCounter;
import org.luoshi.reader.internal.source.label.ListLabel;
import org.luoshi.reader.internal.source.label.NumberedList;
import org.luoshi.reader.internal.source.label.StyleNames;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Line;

/**
 * The stories of a document - its main text, notes and text boxes - which stand one after the other
 * in one run of characters; positions count from its start. Numbers go on through all of them.
 */
final class Story {
  private final HWPFDocument document;
  private final Range whole;
  private final List<PAPX> paragraphs;
  private final RunText runs;
  private final Lists lists;
  private final Notes notes;
  private final ListCounter counter = new ListCounter();
  private final Budget budget;

  /** The text of a paragraph whose end was deleted; it goes on in the next one. */
  private String carried = "";

  Story(HWPFDocument document, long maxTextBytes) {
    this.document = document;
    this.whole = document.getOverallRange();
    this.paragraphs = document.getParagraphTable().getParagraphs();
    this.runs = new RunText(document);
    this.lists = new Lists(document.getListTables());
    this.notes = new Notes(document);
    this.budget = new Budget(maxTextBytes);
  }

  /** The main text; a note follows the paragraph it hangs on. */
  List<Piece> main() throws CannotRead {
    return pieces(document.getRange());
  }

  /** The text boxes, in their order. */
  List<Piece> textBoxes() throws CannotRead {
    return pieces(document.getMainTextboxRange()).stream()
        .filter(piece -> !(piece instanceof Line line && line.text().isBlank()))
        .toList();
  }

  private List<Piece> pieces(Range range) throws CannotRead {
    return pieces(range.getStartOffset(), range.getEndOffset());
  }

  private List<Piece> pieces(int start, int end) throws CannotRead {
    TableStack out = new TableStack();
    for (int i = firstAt(start); i < paragraphs.size(); i++) {
      PAPX paragraph = paragraphs.get(i);
      if (paragraph.getStart() >= end) {
        break;
      }
      paragraph(paragraph, Math.max(start, paragraph.getStart()), end, out);
    }
    return out.finish();
  }

  /** The paragraph that holds a position; they stand in the order of their ends. */
  private int firstAt(int position) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).getEnd() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void paragraph(PAPX paragraph, int start, int limit, TableStack out) throws CannotRead {
    int end = Math.min(paragraph.getEnd(), limit);
    ParagraphProperties properties = Paragraph.newParagraph(whole, paragraph).getProps();
    RunText.Words words = runs.read(start, end, paragraph.getIstd());
    budget.spend(words.text());
    int depth = TableStack.depth(properties);
    out.descend(depth);
    if (depth > 0 && TableStack.endsRow(properties)) {
      out.endRow(paragraph);
      return;
    }
    String style = styleName(paragraph.getIstd());
    if (!StyleNames.isContents(style)) {
      if (words.endDeleted() && depth == 0) {
        carried += words.text();
      } else {
        out.add(line(carried + words.text(), properties, style));
        carried = "";
      }
      for (int note : words.notes()) {
        notes(note, out);
      }
    }
    if (depth > 0 && (words.endsCell() || properties.getFInnerTableCell())) {
      out.endCell();
    }
  }

  private void notes(int anchor, TableStack out) throws CannotRead {
    Notes.Text text = notes.at(anchor);
    if (text != null) {
      for (Piece piece : pieces(text.start(), text.end())) {
        if (!(piece instanceof Line line && line.text().isBlank())) {
          out.add(piece);
        }
      }
    }
  }

  private Line line(String words, ParagraphProperties properties, String style) {
    String numbered = numbered(words, properties);
    return words.isBlank()
        ? Line.of(numbered)
        : new Line(numbered, headingLevel(properties, style));
  }

  /** Outline levels 0 to 8 are headings; 9 is body text. */
  private static int headingLevel(ParagraphProperties properties, String style) {
    int level = properties.getLvl();
    return level >= 0 && level < 9 ? level + 1 : StyleNames.headingLevel(style);
  }

  /** An empty paragraph counts, as in Word, but its number is not written. */
  private String numbered(String words, ParagraphProperties properties) {
    NumberedList list = lists.list(properties.getIlfo());
    if (list == null) {
      return words;
    }
    int level = Math.clamp(properties.getIlvl(), 0, 8);
    String label = counter.next(list, level);
    return words.isBlank() ? words : ListLabel.join(label, list.level(level).gap(), words);
  }

  private String styleName(short style) {
    @Nullable StyleDescription description = document.getStyleSheet().getStyleDescription(style);
    @Nullable String name = description == null ? null : description.getName();
    return name == null ? "" : name;
  }
}
