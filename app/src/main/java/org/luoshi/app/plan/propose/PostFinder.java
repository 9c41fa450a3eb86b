package org.luoshi.app.plan.propose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.Groups;
import org.luoshi.app.organisation.Posts;

/**
 * Finds whom the words of a plan mean among the posts and leading groups of its organisation: by
 * the exact name, by a short form, by one name standing in the other. Whoever is not the only one
 * that could be meant is not taken.
 */
final class PostFinder {
  private final String organisation;
  private final List<Posts.Post> posts;
  private final List<Group> groups;

  /**
   * Finds among these.
   *
   * @param organisation its name, which words of the text may begin with
   */
  PostFinder(String organisation, List<Posts.Post> posts, List<Group> groups) {
    this.organisation = organisation;
    this.posts = posts.stream().filter(Posts.Post::isOpen).toList();
    this.groups = groups;
  }

  /**
   * A leading group.
   *
   * @param name its name
   * @param head the post at its head, or null
   * @param office the only post of the organisation that keeps its office, or null
   */
  record Group(String name, @Nullable Long head, @Nullable Long office) {
    static Group of(Groups.Group group, List<Groups.Membership> members, List<Posts.Post> office) {
      List<Posts.Post> open = office.stream().filter(Posts.Post::isOpen).toList();
      return new Group(
          group.name(),
          members.stream()
              .filter(member -> member.to() == null && member.part() == Groups.Part.HEAD)
              .map(Groups.Membership::post)
              .findFirst()
              .orElse(null),
          open.size() == 1 ? (Long) open.getFirst().id() : null);
    }
  }

  /** The posts that some words mean, each name of a list for itself. */
  List<Long> find(String words) {
    String[] names = words.split("[、，,/]|和|与|及|以及", -1);
    if (names.length == 1 || exact(bare(words)).isPresent()) {
      return one(words).stream().toList();
    }
    return Arrays.stream(names).map(this::one).flatMap(Optional::stream).distinct().toList();
  }

  private Optional<Long> exact(String name) {
    return group(name).or(() -> only(post -> bare(post.name()).equals(name)));
  }

  private Optional<Long> one(String words) {
    String name = bare(words);
    if (name.length() < 2) {
      return Optional.empty();
    }
    return exact(name)
        .or(() -> only(post -> ShortForms.of(name).contains(bare(post.name()))))
        .or(() -> only(post -> turned(post).equals(name)))
        .or(() -> containing(name))
        .or(() -> contained(name));
  }

  /** Without the organisation's own name and what stands before every name alike. */
  private String bare(String words) {
    String name = words.strip();
    name = name.startsWith(organisation) ? name.substring(organisation.length()) : name;
    return name.startsWith("本村") || name.startsWith("我村") ? name.substring(2) : name.strip();
  }

  private Optional<Long> only(Predicate<Posts.Post> wanted) {
    List<Posts.Post> found = posts.stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
  }

  /** The only post whose name has the words in it. */
  private Optional<Long> containing(String name) {
    return ShortForms.isGeneral(name)
        ? Optional.empty()
        : only(post -> bare(post.name()).contains(name) && alike(name, post));
  }

  /** The post with the longest name that stands in the words. */
  private Optional<Long> contained(String words) {
    List<Posts.Post> found =
        posts.stream()
            .filter(post -> stands(bare(post.name()), words) && alike(words, post))
            .sorted(
                Comparator.comparingInt((Posts.Post post) -> bare(post.name()).length()).reversed())
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String longest = bare(found.getFirst().name());
    boolean all = found.stream().allMatch(post -> longest.contains(bare(post.name())));
    boolean alone =
        found.stream().filter(post -> bare(post.name()).length() == longest.length()).count() == 1;
    return all && alone ? Optional.of(found.getFirst().id()) : Optional.empty();
  }

  private static boolean stands(String name, String words) {
    return !ShortForms.isGeneral(name)
        && (name.length() > 2 ? words.contains(name) : words.endsWith(name));
  }

  /** 网格员（东片） may be called 东片网格员. */
  private String turned(Posts.Post post) {
    return bare(post.name()).replaceFirst("^(.+)[（(](.+)[）)]$", "$2$1");
  }

  /** A deputy is not the one he stands in for, nor the other way round. */
  private static boolean alike(String words, Posts.Post post) {
    return words.contains("副") == post.name().contains("副");
  }

  private Optional<Long> group(String name) {
    boolean office = name.endsWith("办公室");
    String group = office ? name.substring(0, name.length() - "办公室".length()) : name;
    if (!group.endsWith("组") || group.startsWith("副")) {
      return Optional.empty();
    }
    List<Group> exact = groups.stream().filter(one -> one.name().equals(group)).toList();
    List<Group> found =
        exact.isEmpty()
            ? groups.stream().filter(one -> one.name().contains(group)).toList()
            : exact;
    return found.size() == 1
        ? Optional.ofNullable(office ? found.getFirst().office() : found.getFirst().head())
        : Optional.empty();
  }
}
