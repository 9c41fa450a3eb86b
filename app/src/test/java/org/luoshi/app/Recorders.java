package org.luoshi.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * People who take down records through the form of a server, correct and void them. Whoever gets no
 * answer sends the same form again.
 */
final class Recorders {
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** Written and answered: record, number of the version, what holds since, people present. */
  record Version(long record, int number, boolean isVoid, int present) {}

  /** A form on its way: where it is sent, and the version it makes. */
  private record Sheet(
      String path, int number, boolean isVoid, int present, Map<String, String> form) {}

  private final String name;
  private final String password;
  private final long organisation;
  private final Queue<Version> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<Integer, Sheet> sent = new ConcurrentHashMap<>();
  private volatile List<Thread> threads = List.of();
  private volatile boolean going;

  Recorders(String name, String password, long organisation) {
    this.name = name;
    this.password = password;
    this.organisation = organisation;
  }

  /** So many people begin to write at a server; who got no answer before begins with that form. */
  void begin(int port, int people) {
    going = true;
    threads =
        IntStream.range(0, people)
            .mapToObj(person -> Thread.ofPlatform().start(() -> write(port, person)))
            .toList();
  }

  private void write(int port, int person) {
    Random random = new Random(person);
    try {
      Browser browser = new Browser(port);
      browser.login(name, password);
      while (going) {
        save(browser, person, random);
      }
    } catch (RuntimeException e) {
      going = false; // no answer: nothing was acknowledged
    }
  }

  private void save(Browser browser, int person, Random random) {
    Sheet unanswered = sent.get(person);
    if (unanswered != null) {
      send(browser, person, unanswered);
      return;
    }
    Sheet first = new Sheet("/records/add", 1, false, random.nextInt(30), form(random));
    String path = "/records/" + send(browser, person, first);
    switch (random.nextInt(4)) {
      case 0 ->
          send(
              browser,
              person,
              new Sheet(path + "/correct", 2, false, random.nextInt(30), form(random)));
      case 1 ->
          send(browser, person, new Sheet(path + "/void", 2, true, first.present(), form(random)));
      default -> {
        // it stays as it is
      }
    }
  }

  private long send(Browser browser, int person, Sheet sheet) {
    sent.put(person, sheet);
    Map<String, String> form = new HashMap<>(sheet.form());
    form.put("v-present", Integer.toString(sheet.present()));
    Browser.Answer answer = browser.post(sheet.path(), form);
    if (answer.status() != 302 || !answer.location().matches(".*/records/\\d+")) {
      throw new IllegalStateException(answer.status() + " " + answer.location());
    }
    long record = Long.parseLong(answer.location().replaceAll(".*/", ""));
    acknowledged.add(new Version(record, sheet.number(), sheet.isVoid(), sheet.present()));
    sent.remove(person);
    return record;
  }

  private Map<String, String> form(Random random) {
    return Map.of(
        "kind",
        "meeting",
        "organisation",
        Long.toString(organisation),
        "form",
        UUID.randomUUID().toString(),
        "v-day",
        "2026-0%d-10".formatted(1 + random.nextInt(9)),
        "v-title",
        "例会" + NEXT.incrementAndGet(),
        "v-due",
        "30",
        "v-people",
        "许望舒、何砚田",
        "number",
        "1",
        "reason",
        "签到表重新数过");
  }

  /** Waits until so many more versions were acknowledged. */
  void awaitMore(int count) {
    int wanted = acknowledged.size() + count;
    for (int tries = 0; acknowledged.size() < wanted; tries++) {
      if (tries > 1_200) {
        throw new AssertionError(acknowledged.size() + " of " + wanted + " came");
      }
      LuoshiProcess.pause(50);
    }
  }

  /** Lets everybody finish, or find that nobody answers any more. */
  void end() throws InterruptedException {
    going = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** What was acknowledged until now. */
  List<Version> acknowledged() {
    return List.copyOf(acknowledged);
  }
}
