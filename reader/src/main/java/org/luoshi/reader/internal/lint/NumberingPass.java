package org.luoshi.reader.internal.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.Ordinals;
import org.luoshi.reader.model.Span;

/**
 * Labels that skip a number, repeat one or begin again ({@code numbering}). A list may begin again
 * under another heading or after a paragraph without a label.
 */
final class NumberingPass implements Pass {
  private static final String RULE = "numbering";
  private static final String CHINESE = "零一二三四五六七八九十百";

  /** A list that may go on: the look of its labels, its last number and label. */
  private static final class Open {
    final String look;
    int number;
    String label;
    boolean apart;

    Open(String look, int number, String label) {
      this.look = look;
      this.number = number;
      this.label = label;
    }
  }

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    List<Open> open = new ArrayList<>();
    for (Block block : manuscript.section().blocks()) {
      String label = label(manuscript, block);
      int number = Ordinals.of(digits(label));
      if (number > 0) {
        String look = look(label);
        open.removeIf(list -> rank(list.look) > rank(look));
        Open list = list(open, look);
        if (list == null) {
          open.add(new Open(look, number, label));
        } else {
          step(manuscript, notes, block, list, number, label);
        }
      } else if (block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.TITLE) {
        open.clear();
      } else {
        open.forEach(list -> list.apart = true);
      }
    }
  }

  private static void step(
      Manuscript manuscript, Notes notes, Block block, Open list, int number, String label) {
    boolean fresh = number == 1 && list.apart;
    if (number != list.number + 1 && !fresh) {
      Span span = manuscript.clean().span(block.start(), block.start() + label.length());
      notes.add(RULE, span, Pair.of(list.label), Pair.of(label));
    }
    list.number = number;
    list.label = label;
    list.apart = false;
  }

  /** The open list with this look; lists below it are closed. */
  private static @Nullable Open list(List<Open> open, String look) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).look.equals(look)) {
        open.subList(i + 1, open.size()).clear();
        return open.get(i);
      }
    }
    return null;
  }

  /** 一、 stands above （一）, which stands above 1、 and so on; 第一卷 stands above all. */
  private static int rank(String look) {
    return look.startsWith("第")
        ? 0
        : 1 + List.of("一、", "（一）", "0、", "（0）", "0）", "①").indexOf(look);
  }

  /** The label of a block; 一是 and 第一， number thoughts, not paragraphs. */
  private static String label(Manuscript manuscript, Block block) {
    if (block.kind() == Block.Kind.ROW || block.kind() == Block.Kind.TITLE) {
      return "";
    }
    String label = manuscript.clean().text().substring(block.start(), block.body()).strip();
    return label.endsWith("是") || label.endsWith("，") ? "" : label;
  }

  /** The running number of a label, empty when it has none or two (1.1). */
  private static String digits(String label) {
    int start = 0;
    while (start < label.length() && !isNumber(label.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < label.length() && isNumber(label.charAt(end))) {
      end++;
    }
    for (int i = end; i < label.length(); i++) {
      if (isNumber(label.charAt(i))) {
        return "";
      }
    }
    return label.substring(start, end);
  }

  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9') || (c >= '①' && c <= '⒛') || CHINESE.indexOf(c) >= 0;
  }

  /** The label with every number replaced: （二） and （十一） look the same, and 1、 as 1. does. */
  private static String look(String label) {
    StringBuilder look = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      char kind = c >= '0' && c <= '9' ? '0' : CHINESE.indexOf(c) >= 0 ? '一' : c;
      kind = c >= '①' && c <= '⒛' ? '①' : kind;
      kind = ".．，,：:".indexOf(c) >= 0 ? '、' : kind;
      if (look.isEmpty() || look.charAt(look.length() - 1) != kind) {
        look.append(kind);
      }
    }
    return look.toString();
  }
}
