package org.luoshi.reader.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the automaton finds does not depend on how much it keeps. */
class AutomatonTest {
  private final Program program = RuleBook.load("organisation").program();

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 100, 300})
  void findsTheSameWhenNoMoreStatesAreKept(int most) {
    String text = "结合柳树湾社区实际，特制定杨梅坡村妇联2031年度计划，石桥镇中学关于普法工作的安排。".repeat(3);
    Automaton forgetful = new Automaton(program, most);
    Automaton other = new Automaton(program, Automaton.MOST_STATES);
    for (int at = 0; at < text.length(); at++) {
      assertThat(ends(forgetful, text, at)).as("at %d", at).isEqualTo(ends(other, text, at));
    }
  }

  private static List<String> ends(Automaton automaton, String text, int at) {
    Ends ends = new Ends();
    automaton.walk(SiftedText.of(text), at, text.length(), ends);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < ends.count(); i++) {
      found.add(ends.end(i) + " " + Arrays.toString(ends.rules(i)));
    }
    return found;
  }
}
