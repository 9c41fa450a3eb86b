package org.luoshi.reader.compare;

import java.util.List;
import org.luoshi.reader.model.Commitment;

/** What became of a commitment from one version to the next. */
public sealed interface Revision {
  /** The same words under the same heading. */
  record Unchanged(Commitment before, Commitment after) implements Revision {}

  /** The same words under another heading; the only change is {@link Field#HEADING}. */
  record Moved(Commitment before, Commitment after, Change heading) implements Revision {}

  /** Other words or values; it may have moved, too. */
  record Changed(Commitment before, Commitment after, List<Change> changes) implements Revision {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /** Only in the later version. */
  record Added(Commitment after) implements Revision {}

  /** Only in the earlier version. */
  record Dropped(Commitment before) implements Revision {}

  /**
   * One field that differs.
   *
   * @param before what the earlier version says and the later does not: quotes of the values, the
   *     clean sentence, or the headings from the outermost; may be empty
   * @param after the same of the later version
   */
  record Change(Field field, List<String> before, List<String> after) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** What can differ. */
  enum Field {
    TEXT("text"),
    TARGET("target"),
    CADENCE("cadence"),
    WINDOW("window"),
    OWNER("owner"),
    HEADING("heading");

    private final String word;

    Field(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
