package org.luoshi.reader.internal.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void whatComesOfThePartsStandsInTheirOrder(int size) {
    List<Integer> wanted = IntStream.range(0, 5000).map(i -> i * i).boxed().toList();
    assertThat(Crew.of(size).each(5000, i -> i * i)).isEqualTo(wanted);
    assertThat(Crew.of(size).each(0, i -> i)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsStandInOrderWhicheverPartIsBegunFirst(int size) {
    List<String> parts = List.of("", "甲乙丙", "甲", "甲乙");
    List<String> begun = Collections.synchronizedList(new ArrayList<>());
    List<Integer> lengths =
        Crew.of(size)
            .each(
                parts,
                String::length,
                part -> {
                  begun.add(part);
                  return part.length();
                });
    assertThat(lengths).containsExactly(0, 3, 1, 2);
    assertThat(begun).containsExactlyInAnyOrderElementsOf(parts);
    if (size == 1) {
      assertThat(begun).isEqualTo(parts);
    }
  }

  @Test
  void aHeavyPartDoesNotComeLast() {
    CountDownLatch heavy = new CountDownLatch(1);
    List<Integer> parts = List.of(1, 1, 1, 9);
    assertTimeoutPreemptively(
        SOON,
        () ->
            Crew.of(2)
                .each(
                    parts,
                    part -> part,
                    part -> {
                      if (part == 9) {
                        heavy.countDown();
                      } else {
                        await(heavy); // light parts can wait for the heavy one only if it has begun
                      }
                      return part;
                    }));
    assertThat(heavy.getCount()).isZero();
  }

  @Test
  void oneAloneNeverLeavesItsThread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Crew.ALONE.each(1000, i -> threads.add(Thread.currentThread()));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void severalThreadsTakePart() {
    CountDownLatch both = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    assertTimeoutPreemptively(
        SOON,
        () ->
            Crew.of(2)
                .each(
                    2,
                    i -> {
                      threads.add(Thread.currentThread());
                      both.countDown();
                      await(both);
                      return i;
                    }));
    assertThat(threads).hasSize(2);
  }

  @Test
  void nobodyWaitsForThreadsThatAreBusy() {
    CountDownLatch release = new CountDownLatch(1);
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int i = 0; i < 4 * ForkJoinPool.getCommonPoolParallelism(); i++) {
      others.add(ForkJoinPool.commonPool().submit(() -> await(release)));
    }
    try {
      List<Integer> done = assertTimeoutPreemptively(SOON, () -> Crew.of(4).each(100, i -> i));
      assertThat(done).hasSize(100);
    } finally {
      release.countDown();
      others.forEach(ForkJoinTask::join);
    }
  }

  @Test
  void aCrewWithinACrewIsDoneToo() {
    Crew crew = Crew.of(3);
    List<Integer> sums =
        assertTimeoutPreemptively(
            SOON,
            () ->
                crew.each(
                    50, i -> crew.each(50, k -> i * k).stream().mapToInt(Integer::intValue).sum()));
    assertThat(sums).isEqualTo(IntStream.range(0, 50).map(i -> i * 1225).boxed().toList());
  }

  @Test
  void aFailureComesToWhoeverAskedWhenAllHaveStopped() {
    AtomicInteger working = new AtomicInteger();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Crew.of(4)
                    .each(
                        10_000,
                        i -> {
                          working.incrementAndGet();
                          try {
                            return fail(i);
                          } finally {
                            working.decrementAndGet();
                          }
                        }))
        .withMessage("part 77");
    assertThat(working).hasValue(0);
  }

  @Test
  void sharesCoverEverythingAndAreNotTooSmall() {
    for (int length : new int[] {0, 1, 99, 100, 12_345, 1_000_000}) {
      int[] cuts = Crew.of(3).cuts(length, 100);
      Set<Integer> shares = new HashSet<>();
      for (int i = 1; i < cuts.length; i++) {
        shares.add(cuts[i] - cuts[i - 1]);
      }
      assertThat(cuts[0]).isZero();
      assertThat(cuts[cuts.length - 1]).isEqualTo(length);
      assertThat(shares).allMatch(share -> share >= Math.min(100, length));
    }
    assertThat(Crew.of(3).cuts(1_000_000, 100)).hasSizeGreaterThan(3);
    assertThat(Crew.ALONE.cuts(1_000_000, 100)).hasSize(2);
  }

  private static int fail(int part) {
    if (part == 77) {
      throw new IllegalStateException("part 77");
    }
    return part;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
