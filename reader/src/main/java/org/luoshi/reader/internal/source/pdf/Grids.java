package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables among the rules of a page. */
final class Grids {
  /** Pages with more rules are drawings. */
  private static final int MOST_RULES = 1500;

  private Grids() {}

  /** The tables, from top to bottom. */
  static List<Grid> of(List<Rule> rules) {
    List<Rule> merged = merged(rules);
    if (merged.size() > MOST_RULES) {
      return List.of();
    }
    List<Grid> grids = new ArrayList<>();
    for (List<Rule> part : connected(merged)) {
      Grid grid = Grid.of(part);
      if (grid != null) {
        grids.add(grid);
      }
    }
    grids.sort(Comparator.comparingDouble(Grid::top));
    return grids;
  }

  /** Programs draw a long rule cell by cell, and twice. */
  private static List<Rule> merged(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(
        Comparator.comparing(Rule::horizontal)
            .thenComparingLong(rule -> Math.round(rule.at()))
            .thenComparingDouble(Rule::from));
    List<Rule> merged = new ArrayList<>();
    for (Rule rule : sorted) {
      Rule last = merged.isEmpty() ? null : merged.getLast();
      if (last != null
          && last.horizontal() == rule.horizontal()
          && Math.abs(last.at() - rule.at()) <= 1
          && rule.from() <= last.to() + Rule.TOUCH) {
        merged.removeLast();
        merged.add(
            new Rule(last.horizontal(), last.at(), last.from(), Math.max(last.to(), rule.to())));
      } else {
        merged.add(rule);
      }
    }
    return merged;
  }

  private static Iterable<List<Rule>> connected(List<Rule> rules) {
    int[] parent = new int[rules.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      for (int j = 0; j < i; j++) {
        if (rules.get(i).meets(rules.get(j))) {
          parent[root(parent, j)] = root(parent, i);
        }
      }
    }
    Map<Integer, List<Rule>> parts = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      parts.computeIfAbsent(root(parent, i), key -> new ArrayList<>()).add(rules.get(i));
    }
    return parts.values();
  }

  private static int root(int[] parent, int start) {
    int at = start;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
