package org.luoshi.app.plan.propose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Owner;

/**
 * Who is to do it: whoever takes the lead (牵头, 组长), or else who is responsible; all others that are
 * named help.
 *
 * @param words whom the text names
 * @param post whose duty it becomes; null where nobody is surely meant
 * @param supports the posts that help
 */
record Assignment(List<String> words, @Nullable Long post, List<Long> supports) {
  private static final List<Owner.Role> FIRST = List.of(Owner.Role.LEAD, Owner.Role.RESPONSIBLE);

  static Assignment of(List<Owner> owners, PostFinder finder) {
    Set<String> words = new LinkedHashSet<>();
    owners.forEach(owner -> words.add(OneLine.of(owner.who(), 100)));
    words.remove("");
    Set<Long> main = new LinkedHashSet<>();
    FIRST.forEach(
        role ->
            owners.stream()
                .filter(owner -> owner.role() == role)
                .forEach(owner -> main.addAll(finder.find(owner.who()))));
    Set<Long> all = new LinkedHashSet<>(main);
    owners.forEach(owner -> all.addAll(finder.find(owner.who())));
    List<Long> supports = new ArrayList<>(all);
    Long post = main.isEmpty() ? null : main.iterator().next();
    supports.remove(post);
    return new Assignment(List.copyOf(words), post, supports);
  }
}
