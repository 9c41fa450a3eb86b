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
  private final List<Node> roots = new ArrayList<>();
  private final List<Node> flat = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  OutlineBuilder(CleanText clean) {
    this.clean = clean;
  }

  /** A heading that may still get children. */
  private record Node(Entry entry, HeadingText words, List<Node> children) {}

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
      }
    }
    if (entry.heading && words != null) {
      Node node = new Node(entry, words, new ArrayList<>());
      if (!words.runIn()) {
        blocks.add(block(entry, Block.Kind.HEADING));
      }
      (open.isEmpty() ? roots : open.getLast().children()).add(node);
      open.add(node);
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
    int body = label == null ? piece.start() : Math.min(label.body(), piece.end());
    return new Block(
        piece.start(),
        body,
        piece.end(),
        kind,
        open.stream().map(this::name).toList(),
        open.stream().map(node -> words(node.words())).toList(),
        piece.line().cells());
  }

  /** A heading's label, or its words where it has none. */
  private String name(Node node) {
    String label = label(node);
    return label == null ? words(node.words()) : label;
  }

  private static @Nullable String label(Node node) {
    Label label = node.entry().piece.label();
    return label == null || label.text().isEmpty() ? null : label.text();
  }

  private String words(HeadingText words) {
    return clean.text().substring(words.start(), words.end()).strip();
  }

  /** The blocks, in the order of the text. */
  List<Block> blocks() {
    return blocks.stream()
        .sorted((left, right) -> Integer.compare(left.start(), right.start()))
        .toList();
  }

  List<Heading> outline() {
    return roots.stream().map(this::heading).toList();
  }

  /** The headings one after the other, without their children. */
  List<Heading> flatOutline() {
    return flat.stream()
        .map(node -> heading(new Node(node.entry(), node.words(), List.of())))
        .toList();
  }

  private Heading heading(Node node) {
    return new Heading(
        node.entry().level,
        label(node),
        words(node.words()),
        clean.span(node.entry().piece.start(), node.words().end()),
        node.words().runIn(),
        node.children().stream().map(this::heading).toList());
  }
}
