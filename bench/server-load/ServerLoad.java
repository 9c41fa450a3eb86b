import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Fills a database for the load test and asks a server for its pages at a constant rate. A request is sent when its time has
 * come, whether or not those before it were answered, and its latency counts from that time: a server that stands still is
 * not forgiven. Run by bench/server-load.sh.
 */
public final class ServerLoad {
  private static final String PASSWORD = "Green-Hill-2026";
  private static final long BASE = 100_000_000_000L;
  /** Hidden fields, and boxes that are ticked. */
  private static final Pattern TICKED =
      Pattern.compile("<input type=\"(hidden|checkbox)\"(?: id=\"[^\"]*\")? name=\"([^\"]+)\" value=\"([^\"]*)\"( checked)?>");

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "seed" -> seed(arguments[1], arguments[2], arguments[3], Path.of(arguments[4]), arguments[5]);
      case "load" -> new ServerLoad(arguments[1], Path.of(arguments[2])).run(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void seed(String url, String user, String password, Path file, String organisations) throws Exception {
    String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
    String sql = Files.readString(file).replace("${organisations}", organisations).replace("${hash}", hash);
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("set timezone = 'Asia/Shanghai'");
      statement.execute(sql);
      for (String table : List.of("organisation", "duty", "occurrence", "record_version")) {
        var row = statement.executeQuery("select count(*) from " + table);
        row.next();
        System.out.printf(Locale.ROOT, "%s: %,d%n", table, row.getLong(1));
      }
    }
  }

  /** Somebody logged in; form: what their form for a record sends beside what is typed. */
  private record Session(HttpClient client, int number, String form) {}

  /** A page, and who asks for it. */
  private record Target(String name, boolean county, Sender sender) {}

  private interface Sender {
    int send(Session session) throws IOException, InterruptedException;
  }

  private final String root;
  private final Path measured;
  private final AtomicLong saved = new AtomicLong();
  private final List<Session> villages = new ArrayList<>();
  private final List<Session> counties = new ArrayList<>();

  private ServerLoad(String root, Path measured) {
    this.root = root;
    this.measured = measured;
  }

  private void run(int rate, int seconds) throws Exception {
    for (int at = 1; at <= 50; at++) {
      Session session = login("bench" + at, at);
      villages.add(new Session(session.client(), at, ticked(get(session, form(session)).body())));
    }
    for (int at = 1; at <= 10; at++) {
      counties.add(login("benchcounty" + at, at));
    }
    System.out.println("| page | requests | p50 | p95 | p99 | failed | statements | SQL p95 | page without SQL p95 | slowest statement |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (Target target : targets()) {
      load(target, rate, 3); // to warm up
      long from = Files.size(measured);
      List<Long> took = load(target, rate, seconds);
      report(target, took, from);
    }
  }

  private List<Target> targets() {
    String year = Integer.toString(TODAY.getYear());
    return List.of(
        new Target("workbench", false, page("/work")),
        new Target("calendar, a month", false, page("/work/calendar")),
        new Target("plan board, 60 commitments", false, session -> get(session, "/plans/" + (BASE + session.number()) + "/board").statusCode()),
        new Target("record form", false, session -> get(session, form(session)).statusCode()),
        new Target("save of a record", false, this::save),
        new Target("search", false, page("/search?q=" + encode("走访"))),
        new Target("roll-up of a county", true, page("/board/below?year=" + year + "&rule=times&kind=meeting")));
  }

  private Sender page(String path) {
    return session -> get(session, path).statusCode();
  }

  /** The form for the meeting of this month. */
  private static String form(Session session) {
    long duty = BASE + session.number() * 100L + 6;
    return "/records/add?occurrence=" + (duty * 100 + TODAY.getMonthValue());
  }

  /** Saves a meeting as the form does that was opened before: with what it had ticked, under a number of its own. */
  private int save(Session session) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder(session.form())
        .append("anyway=1&form=").append(UUID.randomUUID())
        .append("&v-day=").append(TODAY.minusDays(saved.getAndIncrement() % 20))
        .append("&v-title=").append(encode("碰头会 " + System.nanoTime()))
        .append("&begins=&ends=&v-place=").append(encode("村委会议室")).append("&v-due=20&v-present=18");
    int status = session.client().send(
        HttpRequest.newBuilder(URI.create(root + "/records/add")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
        HttpResponse.BodyHandlers.ofString()).statusCode();
    return status == 302 || status == 303 ? status : 500; // a form that comes back was not saved
  }

  /** What the form for the meeting of this month sends beside what is typed. */
  private static String ticked(String page) {
    StringBuilder body = new StringBuilder();
    Matcher input = TICKED.matcher(page.substring(page.indexOf("<form class=\"record-form\"")));
    while (input.find()) {
      boolean sent = input.group(1).equals("hidden") || input.group(4) != null;
      if (sent && !input.group(2).equals("form")) {
        body.append(encode(input.group(2))).append('=').append(encode(input.group(3))).append('&');
      }
    }
    return body.toString();
  }

  private Session login(String name, int number) throws IOException, InterruptedException {
    Session session = new Session(HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), number, "");
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(session, "/login").body());
    if (!token.find()) {
      throw new IllegalStateException("no form to log in");
    }
    String body = "_csrf=" + encode(token.group(1)) + "&username=" + name + "&password=" + encode(PASSWORD);
    var answer = session.client().send(
        HttpRequest.newBuilder(URI.create(root + "/login")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
    if (answer.headers().firstValue("Location").orElse("?refused").contains("refused")) {
      throw new IllegalStateException("not logged in: " + name);
    }
    return session;
  }

  private HttpResponse<String> get(Session session, String path) throws IOException, InterruptedException {
    return session.client().send(HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Latencies in microseconds from the time at which each request was due; -1 for one that failed. */
  private List<Long> load(Target target, int rate, int seconds) throws InterruptedException {
    List<Session> who = target.county() ? counties : villages;
    int count = rate * seconds;
    var took = new ConcurrentLinkedQueue<Long>();
    CountDownLatch left = new CountDownLatch(count);
    long began = System.nanoTime();
    for (int at = 0; at < count; at++) {
      long due = began + TimeUnit.SECONDS.toNanos(at) / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Session session = who.get(at % who.size());
      Thread.ofVirtual().start(() -> {
        try {
          int status = target.sender().send(session);
          took.add(status < 400 ? (System.nanoTime() - due) / 1_000 : -1L);
        } catch (IOException | InterruptedException e) {
          took.add(-1L);
        } finally {
          left.countDown();
        }
      });
    }
    left.await();
    return List.copyOf(took);
  }

  private void report(Target target, List<Long> took, long from) throws IOException {
    List<Long> good = took.stream().filter(one -> one >= 0).sorted().toList();
    String lines = new String(Files.readAllBytes(measured), (int) from, (int) (Files.size(measured) - from), StandardCharsets.UTF_8);
    List<String[]> rows = lines.lines().map(line -> line.split("\t", 8)).filter(row -> row.length == 8)
        .filter(row -> !target.name().startsWith("save") || row[0].equals("POST")).toList();
    List<Long> sql = rows.stream().map(row -> Long.parseLong(row[4])).sorted().toList();
    List<Long> rest = rows.stream().map(row -> Long.parseLong(row[3]) - Long.parseLong(row[4])).sorted().toList();
    long statements = rows.stream().mapToLong(row -> Long.parseLong(row[5])).max().orElse(0);
    String slowest = rows.stream().max(Comparator.comparingLong(row -> Long.parseLong(row[6])))
        .map(row -> milliseconds(Long.parseLong(row[6])) + " `" + shortened(row[7]) + "`").orElse("");
    System.out.printf("| %s | %d | %s | %s | %s | %d | %d | %s | %s | %s |%n", target.name(), took.size(), part(good, 50), part(good, 95),
        part(good, 99), took.size() - good.size(), statements, part(sql, 95), part(rest, 95), slowest);
  }

  private static String shortened(String statement) {
    String text = statement.replaceFirst("^.* wrapping ", "").replace("|", "¦").replace("`", "'");
    return text.length() > 90 ? text.substring(0, 90) + "…" : text;
  }

  private static String part(List<Long> sorted, int percent) {
    return sorted.isEmpty() ? "—" : milliseconds(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
  }

  private static String milliseconds(long micros) {
    return String.format(Locale.ROOT, "%.1f ms", micros / 1_000.0);
  }
}
