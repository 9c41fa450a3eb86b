package org.luoshi.app.organisation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.app.organisation.Trees;

/**
 * A node with what is shown below it.
 *
 * @param node the organisation
 * @param below those below it, as far as they are shown
 */
public record Branch(Trees.Node node, List<Branch> below) {
  /** How many more stand directly below it than are shown. */
  public int hidden() {
    return node.below() - below.size();
  }

  /** Nested from a flat list in which those above come first. */
  static List<Branch> nest(List<Trees.Node> nodes) {
    List<Branch> top = new ArrayList<>();
    Map<Long, Branch> known = new HashMap<>();
    for (Trees.Node node : nodes) {
      Branch branch = new Branch(node, new ArrayList<>());
      known.put(node.id(), branch);
      Branch above = node.depth() == 0 ? null : known.get(node.parent());
      (above == null ? top : above.below()).add(branch);
    }
    return top;
  }
}
