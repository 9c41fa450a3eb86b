package org.luoshi.reader.internal.assemble;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.luoshi.reader.internal.outline.Block;

/**
 * Hands down what a heading says for all that stands below it (（二）动手整治阶段（6月底前）) and what a field
 * says for all that stands beside it (时间：5月上旬, 责任单位：综治办).
 */
final class Heritage {
  /** How many commitments back a field looks. */
  private static final int FURTHEST = 60;

  private final List<Draft> drafts;

  private Heritage(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /** Gives every draft its share; the drafts are those of one plan, in the order of the text. */
  static void handDown(List<Draft> drafts) {
    Heritage heritage = new Heritage(drafts);
    heritage.fields();
    heritage.headings();
  }

  private void headings() {
    Deque<Draft> above = new ArrayDeque<>();
    for (Draft draft : drafts) {
      while (!above.isEmpty() && above.peek().place().depth() >= draft.place().depth()) {
        above.pop();
      }
      for (Draft heading : above) {
        draft.inheritFromAbove(heading);
      }
      if (draft.gives() && draft.place().opensHeading()) {
        above.push(draft);
      }
    }
  }

  private void fields() {
    for (int at = 0; at < drafts.size(); at++) {
      Draft draft = drafts.get(at);
      switch (draft.place().field()) {
        case TIME -> besideIt(at);
        case OWNER -> {
          if (draft.place().first() && draft.place().block().kind() == Block.Kind.ITEM) {
            besideIt(at);
          } else {
            beforeIt(at);
          }
        }
        case NONE -> {}
      }
    }
  }

  /** 1. 时间：… holds for 2. 任务：… and all else under the same heading, up to the next such field. */
  private void besideIt(int field) {
    int depth = drafts.get(field).place().depth();
    if (depth == 0) {
      return;
    }
    for (int at = field + 1; at < drafts.size() && isBeside(field, at, depth); at++) {
      drafts.get(at).inheritFromBeside(drafts.get(field));
    }
  }

  private boolean isBeside(int field, int at, int depth) {
    Place place = drafts.get(at).place();
    return place.depth() >= depth && place.field() != drafts.get(field).place().field();
  }

  /** 责任单位：… at the end of an item holds for the item: back to its label, past other fields. */
  private void beforeIt(int field) {
    Draft giver = drafts.get(field);
    int lowest = Math.max(0, field - FURTHEST);
    int at = field - 1;
    while (at >= lowest && isOwnerField(at) && isNear(giver, at)) {
      at--;
    }
    Block last = giver.place().block();
    while (at >= lowest && isNear(giver, at) && !isOwnerField(at)) {
      Block block = drafts.get(at).place().block();
      if (block.kind() == Block.Kind.HEADING
          || (block.start() != last.start() && last.kind() == Block.Kind.ITEM)) {
        return;
      }
      drafts.get(at).inheritFromBeside(giver);
      last = block;
      at--;
    }
  }

  private boolean isOwnerField(int at) {
    return drafts.get(at).place().field() == Place.Field.OWNER;
  }

  /** Whether the draft stands in the field's own block or under the same heading. */
  private boolean isNear(Draft field, int at) {
    Place place = drafts.get(at).place();
    return place.block().start() == field.place().block().start()
        || (place.depth() >= field.place().depth() - 1
            && place.path().size() <= field.place().path().size());
  }
}
