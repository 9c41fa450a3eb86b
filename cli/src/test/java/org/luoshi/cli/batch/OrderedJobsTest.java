package org.luoshi.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedJobsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 300})
  void resultsComeInTheOrderOfTheInputs(int jobs) throws IOException {
    List<Integer> taken = new ArrayList<>();

    OrderedJobs.run(jobs, numbers(200), OrderedJobsTest::slowWhenEven, taken::add);

    assertThat(taken).isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void onlyAFewInputsAreUnderWayAtAnyTime() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    Iterator<Integer> inputs =
        IntStream.range(0, 500).peek(i -> asked.incrementAndGet()).iterator();

    OrderedJobs.run(
        3,
        inputs,
        OrderedJobsTest::slowWhenEven,
        result -> ahead.add(asked.get() - taken.getAndIncrement()));

    // six and the one that the iterator has looked ahead for
    assertThat(ahead).allMatch(n -> n <= 7);
  }

  @Test
  void aTakerThatFailsEndsTheWork() {
    assertThatIOException()
        .isThrownBy(
            () ->
                OrderedJobs.run(
                    3,
                    numbers(1_000_000),
                    number -> number,
                    number -> {
                      throw new IOException("closed");
                    }))
        .withMessage("closed");
  }

  @Test
  void nothingIsDoneForNoInput() throws IOException {
    OrderedJobs.run(
        3,
        numbers(0),
        number -> number,
        number -> {
          throw new IOException("not reached");
        });
  }

  private static Iterator<Integer> numbers(int count) {
    return IntStream.range(0, count).iterator();
  }

  private static int slowWhenEven(int number) {
    if (number % 2 == 0) {
      LockSupport.parkNanos(100_000);
    }
    return number;
  }
}
