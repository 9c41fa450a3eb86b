package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Owner;

/**
 * Makes one commitment of a row of a task table: what is to be done, by when, how often and how
 * much is read in its cells; a cell of an owners' column is an owner as a whole.
 */
final class Rows {
  private final Expressions.Reader matchers;

  Rows(Expressions.Reader matchers) {
    this.matchers = matchers;
  }

  /** The draft of a row, or null when the block is none or nothing stands in its cells. */
  @Nullable Draft read(CleanText clean, Block block, PlanSection section) {
    if (block.kind() != Block.Kind.ROW) {
      return null;
    }
    List<String> words = new ArrayList<>();
    List<Owner> owners = new ArrayList<>();
    Expressions found = Expressions.NONE;
    for (Block.Cell cell : block.cells()) {
      Sentence sentence = sentence(clean, cell, block, section);
      if (sentence == null || cell.column() == Column.SERIAL) {
        continue;
      }
      Owner.Role role = role(cell.column());
      if (role == null) {
        words.add(sentence.words(sentence.start(), sentence.end()));
        found = found.and(matchers.read(sentence));
      } else {
        owners.add(owner(sentence, role));
      }
    }
    if (words.isEmpty() && owners.isEmpty()) {
      return null;
    }
    Draft draft =
        new Draft(
            Place.ofRow(block),
            String.join("，", words),
            clean.span(block.start(), block.end()),
            Commitment.Mode.PLANNED);
    draft.add(found, block.start());
    owners.forEach(draft::add);
    return draft;
  }

  private static @Nullable Sentence sentence(
      CleanText clean, Block.Cell cell, Block block, PlanSection section) {
    int start = Math.max(cell.start(), block.start());
    int end = Math.min(cell.end(), block.end());
    while (start < end && Character.isWhitespace(clean.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(clean.text().charAt(end - 1))) {
      end--;
    }
    return start < end ? new Sentence(clean, start, end, block, section) : null;
  }

  private static Owner.@Nullable Role role(Column column) {
    return switch (column) {
      case LEAD -> Owner.Role.LEAD;
      case RESPONSIBLE -> Owner.Role.RESPONSIBLE;
      case SUPPORT -> Owner.Role.SUPPORT;
      case SERIAL, TASK, TARGET, DEADLINE, OTHER -> null;
    };
  }

  private static Owner owner(Sentence cell, Owner.Role role) {
    int start = cell.start();
    int end = cell.end();
    String who = cell.words(start, end).replaceAll("\\s{1,9}", "、");
    return new Owner(cell.span(start, end), cell.quote(start, end), who, role, "", false);
  }
}
