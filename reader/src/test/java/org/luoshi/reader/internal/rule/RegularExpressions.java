package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule book read the slow way, by {@code java.util.regex}: what the engine is held against. */
final class RegularExpressions {
  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, Pattern> rules = new HashMap<>();

  RegularExpressions(String name) {
    Stream.of("common.rules", name + ".rules").forEach(this::read);
  }

  private void read(String resource) {
    Map<String, String> own = new HashMap<>();
    String rule = "";
    for (RuleFile.Line line : RuleFile.read(resource)) {
      if (line.indented()) {
        own.put(line.key(), line.value());
      } else {
        add(rule, own);
        rule = line.key().equals("rule") ? line.value() : "";
        if (line.key().equals("define")) {
          RuleFile.Line definition = RuleFile.line(line);
          definitions.put(definition.key(), definition.value());
        }
      }
    }
    add(rule, own);
  }

  private void add(String rule, Map<String, String> own) {
    if (!rule.isEmpty()) {
      rules.put(
          rule,
          Pattern.compile(
              context("(?<=", own.get("before"))
                  + context("(?<!", own.get("not-before"))
                  + "(?:"
                  + expand(own.getOrDefault("pattern", ""))
                  + ")"
                  + context("(?=", own.get("after"))
                  + context("(?!", own.get("not-after"))));
    }
    own.clear();
  }

  private String context(String open, @Nullable String pattern) {
    return pattern == null ? "" : open + expand(pattern) + ")";
  }

  /** The same pattern without names of ours. */
  private String expand(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        out.append(c).append(pattern.charAt(++i));
      } else if (c == '<') {
        int close = Macros.closing(pattern, i);
        out.append(reference(pattern.substring(i + 1, close)));
        i = close;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String reference(String reference) {
    int colon = reference.indexOf(':');
    String what = reference.substring(colon + 1);
    String group = colon < 0 ? "(?:" : "(?<" + reference.substring(0, colon) + ">";
    if (what.startsWith("=")) {
      return group + expand(what.substring(1)) + ")";
    }
    String definition = definitions.get(what);
    return group + (definition == null ? Macros.words(what) : expand(definition)) + ")";
  }

  /** What the book finds: for each match its rule, place and groups. */
  List<String> scan(RuleBook book, String text, int start, int end) {
    List<String> found = new ArrayList<>();
    for (int at = start; at < end; ) {
      Matcher best = null;
      String which = "";
      for (Rule rule : book.rules()) {
        Matcher matcher = pattern(rule).matcher(text).useTransparentBounds(true);
        if (matcher.region(at, end).lookingAt() && (best == null || matcher.end() > best.end())) {
          best = matcher;
          which = rule.id();
        }
      }
      if (best == null) {
        at++;
      } else {
        found.add(describe(which, best));
        at = best.end();
      }
    }
    return found;
  }

  private Pattern pattern(Rule rule) {
    return Objects.requireNonNull(rules.get(rule.id()));
  }

  private static String describe(String rule, Matcher matcher) {
    return matcher.namedGroups().keySet().stream()
        .sorted()
        .map(name -> " " + name + matcher.start(name) + "-" + matcher.end(name))
        .collect(Collectors.joining("", rule + " " + matcher.start() + "-" + matcher.end(), ""));
  }

  /** The same of a match of ours. */
  String describe(RuleMatch match) {
    return pattern(match.rule()).namedGroups().keySet().stream()
        .sorted()
        .map(name -> " " + name + match.start(name) + "-" + match.end(name))
        .collect(
            Collectors.joining(
                "", match.rule().id() + " " + match.start() + "-" + match.end(), ""));
  }
}
