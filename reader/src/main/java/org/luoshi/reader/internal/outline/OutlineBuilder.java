package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.Heading;

/** Makes the tree of headings and the blocks of one plan out of its judged pieces. */
final class OutlineBuilder {
  private final CleanText clean;
  private final List<Node> open = new ArrayList<>();
  private @Nullable Above above;
  private final List<Node> roots = new ArrayList<>();
  private final List<Node> flat = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  OutlineBuilder(CleanText clean) {
    this.clean = clean;
  }

  /** A heading that may still get children. */
  private record Node(Entry entry, HeadingText offer, String words, List<Node> children) {
    @Nullable String label() {
      Label label = entry.piece.label();
      return label == null || label.text().isEmpty() ? null : label.text();
    }

    /** Its label, or its words where it has none. */
    String name() {
      String label = label();
      return label == null ? words : label;
    }
  }

  /** What the blocks under the open headings share: the labels and the texts of these. */
  private record Above(List<String> path, List<String> headings) {}

  void title(Line line) {
    blocks.add(
        new Block(
            line.start(),
            line.start(),
            line.end(),
            Block.Kind.TITLE,
            List.of(),
            List.of(),
            List.of()));
  }

  void add(Entry entry) {
    HeadingText words = entry.offer;
    if (entry.level > 0) {
      while (!open.isEmpty() && open.getLast().entry().level >= entry.level) {
        open.removeLast();
        above = null;
      }
    }
    if (entry.heading && words != null) {
      Node node = new Node(entry, words, words(words), new ArrayList<>());
      if (!words.runIn()) {
        blocks.add(block(entry, Block.Kind.HEADING));
      }
      (open.isEmpty() ? roots : open.getLast().children()).add(node);
      open.add(node);
      above = null;
      flat.add(node);
      if (words.runIn()) {
        blocks.add(block(entry, Block.Kind.ITEM));
      }
    } else {
      blocks.add(block(entry, kind(entry.piece)));
    }
  }

  private static Block.Kind kind(Piece piece) {
    if (piece.line().isRow()) {
      return Block.Kind.ROW;
    }
    return piece.label() == null ? Block.Kind.PARAGRAPH : Block.Kind.ITEM;
  }

  private Block block(Entry entry, Block.Kind kind) {
    Piece piece = entry.piece;
    Label label = piece.label();
    Above under = above();
    int body = label == null ? piece.start() : Math.min(label.body(), piece.end());
    return new Block(
        piece.start(),
        body,
        piece.end(),
        kind,
        under.path(),
        under.headings(),
        piece.line().cells());
  }

  private Above above() {
    if (above == null) {
      String[] path = new String[open.size()];
      String[] headings = new String[open.size()];
      for (int i = 0; i < path.length; i++) {
        path[i] = open.get(i).name();
        headings[i] = open.get(i).words();
      }
      above = new Above(List.of(path), List.of(headings));
    }
    return above;
  }

  private String words(HeadingText words) {
    return clean.text().substring(words.start(), words.end()).strip();
  }

  /** The blocks, in the order of the text. */
  List<Block> blocks() {
    List<Block> sorted = new ArrayList<>(blocks);
    sorted.sort((left, right) -> Integer.compare(left.start(), right.start()));
    return sorted;
  }

  List<Heading> outline() {
    return headings(roots);
  }

  /** The headings one after the other, without their children. */
  List<Heading> flatOutline() {
    List<Heading> headings = new ArrayList<>(flat.size());
    for (Node node : flat) {
      headings.add(heading(node, List.of()));
    }
    return headings;
  }

  private List<Heading> headings(List<Node> nodes) {
    List<Heading> headings = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      headings.add(heading(node, headings(node.children())));
    }
    return headings;
  }

  private Heading heading(Node node, List<Heading> children) {
    return new Heading(
        node.entry().level,
        node.label(),
        node.words(),
        clean.span(node.entry().piece.start(), node.offer().end()),
        node.offer().runIn(),
        children);
  }
}
