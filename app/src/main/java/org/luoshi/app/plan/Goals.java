package org.luoshi.app.plan;

import java.util.Arrays;
import java.util.List;
import org.luoshi.reader.model.Op;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Goals as the database keeps them. */
@Component
public class Goals {
  private final ObjectMapper mapper;

  Goals(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** A goal with the sign of its op, such as {@code >=}. */
  private record Row(String measure, String op, double low, double high, String unit) {}

  /** As JSON. */
  public String write(List<Goal> goals) {
    return mapper.writeValueAsString(
        goals.stream()
            .map(
                goal ->
                    new Row(goal.measure(), goal.op().word(), goal.low(), goal.high(), goal.unit()))
            .toList());
  }

  /** From JSON. */
  public List<Goal> read(String json) {
    return Arrays.stream(mapper.readValue(json, Row[].class))
        .map(row -> new Goal(row.measure(), op(row.op()), row.low(), row.high(), row.unit()))
        .toList();
  }

  private static Op op(String word) {
    return Arrays.stream(Op.values())
        .filter(op -> op.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }
}
