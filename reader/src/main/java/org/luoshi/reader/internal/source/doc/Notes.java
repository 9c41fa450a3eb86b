package org.luoshi.reader.internal.source.doc;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Where the footnotes and endnotes of a document stand, by their anchors. */
final class Notes {
  private final Map<Integer, Text> texts = new HashMap<>();

  /** The characters of a note; end exclusive. */
  record Text(int start, int end) {}

  Notes(HWPFDocument document) {
    add(document.getFootnotes(), document.getFootnoteRange());
    add(document.getEndnotes(), document.getEndnoteRange());
  }

  private void add(org.apache.poi.hwpf.usermodel.Notes notes, Range range) {
    for (int i = 0; i < notes.getNotesCount(); i++) {
      int start = range.getStartOffset() + notes.getNoteTextStartOffset(i);
      int end = range.getStartOffset() + notes.getNoteTextEndOffset(i);
      if (start >= range.getStartOffset() && end <= range.getEndOffset()) {
        texts.put(notes.getNoteAnchorPosition(i), new Text(start, end));
      }
    }
  }

  /**
   * Takes the note whose mark stands at {@code anchor}, so that each is read once; null when there
   * is none.
   */
  @Nullable Text at(int anchor) {
    return texts.remove(anchor);
  }
}
