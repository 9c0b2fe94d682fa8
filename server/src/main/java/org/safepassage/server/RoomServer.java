package org.safepassage.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.safepassage.formats.OperationFiles;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.UserId;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog;
import org.safepassage.server.access.Account;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.OneTimeLinks;
import org.safepassage.server.access.Secret;
import org.safepassage.server.api.Door;
import org.safepassage.server.api.Rates;
import org.safepassage.server.operations.FileTable;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.operations.Upload;
import org.safepassage.server.replay.ReplayRoom;
import org.safepassage.server.replay.Speed;
import org.safepassage.server.replay.WithReplays;
import org.safepassage.server.room.LiveRoom;
import org.safepassage.server.store.Subscription;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A running operations room.
public final class RoomServer implements AutoCloseable {
  private static final int REQUESTS_PER_MINUTE = 1_200;
  private static final int SECONDS_BETWEEN_LOOKS = 2;

  /// How often a replay catches up with its clock.
  private static final int MILLISECONDS_PLAYED = 200;

  private static final UserId GUEST = new UserId("guest");

  /// The web server tells its comings and goings to Java's own log, which prints them. Held here,
  /// as that forgets settings of loggers nobody holds.
  private static final java.util.logging.Logger QUIET =
      java.util.logging.Logger.getLogger("org.apache");

  private final Storage storage;
  private final Rooms rooms;
  private final Access access;
  private final ScheduledExecutorService looking;
  private final ConfigurableApplicationContext web;
  private final String address;
  private final Optional<Secret> code;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RoomServer(
      Storage storage,
      Rooms rooms,
      Access access,
      ScheduledExecutorService looking,
      ConfigurableApplicationContext web,
      String address,
      Optional<Secret> code) {
    this.storage = storage;
    this.rooms = rooms;
    this.access = access;
    this.looking = looking;
    this.web = web;
    this.address = address;
    this.code = code;
  }

  /// Starts a server, which answers when this returns.
  ///
  /// @throws CannotStartException when it can't be, with a sentence that says why
  public static RoomServer start(Options options) throws CannotStartException {
    return start(options, InstantSource.system());
  }

  /// The same by another clock than that of the machine.
  ///
  /// @throws CannotStartException when it can't be, with a sentence that says why
  public static RoomServer start(Options options, InstantSource clock) throws CannotStartException {
    if (options.certificate().isPresent()) {
      CertificateFiles.check(options.certificate().get());
    }
    Storage storage = Storage.open(options, clock);
    try {
      return started(options, storage, clock);
    } catch (CannotStartException | RuntimeException refusal) {
      storage.close();
      throw refusal;
    }
  }

  private static RoomServer started(Options options, Storage storage, InstantSource clock)
      throws CannotStartException {
    RequestLog.to(options.data());
    SecureRandom chance = new SecureRandom();
    Access access = Access.of(storage.pool(), clock, chance);
    FileTable files =
        new FileTable(
            JdbcClient.create(storage.pool()),
            new TransactionTemplate(new DataSourceTransactionManager(storage.pool())));
    WithReplays store = new WithReplays(storage.store());
    Rooms rooms =
        new Rooms(
            files,
            store,
            (operation, after, reached) -> {
              Subscription subscription =
                  storage
                      .store()
                      .follow(
                          operation, after, events -> reached.accept(events.getLast().sequence()));
              return subscription::close;
            },
            clock);
    // Long ledgers take their time; the web server is made ready meanwhile, and waits for them
    // before it answers.
    CompletableFuture<Void> read = CompletableFuture.runAsync(rooms::refresh, RoomServer::aside);
    Door.Limits limits =
        new Door.Limits(
            new Rates(REQUESTS_PER_MINUTE, clock), new Rates(5 * REQUESTS_PER_MINUTE, clock));
    boolean encrypted = options.certificate().isPresent();
    Parts parts = new Parts(store, files, rooms, access, clock, limits, encrypted, read);
    ConfigurableApplicationContext web = web(options, parts);
    try {
      for (Path folder : options.folders()) {
        add(folder, rooms);
      }
      for (Options.Played played : options.replays()) {
        ReplayRoom room = Replays.read(played, clock);
        store.play(room.replay());
        rooms.play(room);
      }
    } catch (CannotStartException | RuntimeException refusal) {
      web.close();
      throw refusal;
    }
    // Whoever only watches a replay is let in by a link.
    Optional<Secret> code =
        options.replays().isEmpty() ? access.setUp().begin(chance) : Optional.empty();
    ScheduledExecutorService looking =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("rooms").factory());
    var _ =
        looking.scheduleWithFixedDelay(
            () -> look(rooms), SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    if (!options.replays().isEmpty()) {
      var _ =
          looking.scheduleWithFixedDelay(
              rooms::keepPlaying, MILLISECONDS_PLAYED, MILLISECONDS_PLAYED, TimeUnit.MILLISECONDS);
    }
    int port =
        web instanceof ServletWebServerApplicationContext context && context.getWebServer() != null
            ? context.getWebServer().getPort()
            : options.port();
    String address =
        "%s://%s:%d".formatted(encrypted ? "https" : "http", inAddress(options.host()), port);
    return new RoomServer(storage, rooms, access, looking, web, address, code);
  }

  private static void aside(Runnable task) {
    Thread.ofPlatform().daemon().name("ledgers").start(task);
  }

  private static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /// An outage must not end the looking.
  private static void look(Rooms rooms) {
    try {
      rooms.refresh();
    } catch (RuntimeException outage) {
      org.slf4j.LoggerFactory.getLogger(RoomServer.class)
          .warn("The operations couldn't be looked up: {}", outage.getClass().getSimpleName());
    }
  }

  /// Where it answers.
  public String address() {
    return address;
  }

  /// Where whoever started the server is let in as a guest who coordinates what is being played,
  /// once and within a quarter of an hour. What opens it stands behind `#`, which browsers keep to
  /// themselves.
  public String guestLink() {
    AccessLog.Actor actor = AccessLog.Actor.of(GUEST, "the terminal");
    access.accounts().create(actor, new Account(GUEST, "Guest", false, false));
    for (LiveRoom room : rooms.list()) {
      if (rooms.findReplay(room.operation()).isPresent()) {
        access.memberships().grant(actor, GUEST, Membership.of(room.operation(), Role.COORDINATOR));
      }
    }
    return address
        + "/link#"
        + access.links().issue(actor, GUEST, OneTimeLinks.Purpose.SIGN_IN).reveal();
  }

  /// Where the clock of each ledger that is played can be set.
  public List<String> replayPages() {
    return rooms.list().stream()
        .filter(room -> rooms.findReplay(room.operation()).isPresent())
        .map(room -> address + "/o/" + room.operation() + "/replay")
        .toList();
  }

  /// Lets all that is to be played run, from the beginning.
  ///
  /// @param times how many times as fast as it happened
  public void play(int times) {
    for (LiveRoom room : rooms.list()) {
      rooms
          .findReplay(room.operation())
          .map(ReplayRoom::replay)
          .ifPresent(replay -> {
            replay.setSpeed(Speed.of(times));
            replay.play();
          });
    }
  }

  /// The code that makes the first administrator, where there is none yet: for whoever started the
  /// server, on their terminal alone.
  public Optional<String> setUpCode() {
    return code.map(Secret::reveal);
  }

  /// Every route that there is, such as `GET /api/v1/session`.
  List<String> routes() {
    return web
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping ->
            mapping.getMethodsCondition().getMethods().stream()
                .flatMap(
                    method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
        .sorted()
        .toList();
  }

  /// Stops it: streams end, and what was recorded is on disk.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    looking.shutdownNow();
    web.close();
    rooms.close();
    storage.close();
  }

  private static void add(Path folder, Rooms rooms) throws CannotStartException {
    Upload upload = rooms.put(Optional.empty(), read(folder), null);
    switch (upload) {
      case Upload.Stored _, Upload.AlreadyThere _ -> {}
      case Upload.Wrong(var findings) ->
          throw new CannotStartException(
              """
              The operation in %s can't be used: %s
              Maybe ./safepassage check %s says more.\
              """
                  .formatted(folder, firstOf(findings), folder));
      case Upload.OfAnother _, Upload.Fixed _, Upload.Overtaken _ ->
          throw new CannotStartException(
              """
              The operation in %s couldn't be added, as another server did so at the same time.
              Maybe start again.\
              """
                  .formatted(folder));
    }
  }

  private static String firstOf(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .findFirst()
        .map(finding -> finding.where() + ": " + finding.message())
        .orElse("");
  }

  private static Map<String, String> read(Path folder) throws CannotStartException {
    Map<String, String> files = new LinkedHashMap<>();
    Path agreements = folder.resolve(OperationFiles.AGREEMENTS);
    try {
      files.put(
          OperationFiles.OPERATION,
          Files.readString(folder.resolve(OperationFiles.OPERATION), StandardCharsets.UTF_8));
      if (Files.isDirectory(agreements)) {
        try (Stream<Path> found = Files.list(agreements)) {
          for (Path file : found.sorted().toList()) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
              files.put(
                  OperationFiles.AGREEMENTS + "/" + name,
                  Files.readString(file, StandardCharsets.UTF_8));
            }
          }
        }
      }
      return files;
    } catch (IOException unreadable) {
      throw new CannotStartException(
          """
          The operation in %s can't be read.
          Maybe another folder was meant, or its permissions can be changed.\
          """
              .formatted(folder),
          unreadable);
    }
  }

  private static ConfigurableApplicationContext web(Options options, Parts parts)
      throws CannotStartException {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    QUIET.setLevel(java.util.logging.Level.SEVERE);
    SpringApplication application = new SpringApplication(WebConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    Map<String, Object> properties = WebProperties.of(options);
    application.setDefaultProperties(new HashMap<>(properties));
    application.addInitializers(context -> {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("room", properties));
      context.getBeanFactory().registerSingleton("parts", parts);
    });
    try {
      return application.run();
    } catch (RuntimeException refusal) {
      // Ledgers that can't be read are no fault of the web server, whatever it was told of them.
      if (parts.read().isCompletedExceptionally()
          && parts.read().exceptionNow() instanceof RuntimeException unread) {
        throw unread;
      }
      throw explained(refusal, options);
    }
  }

  private static CannotStartException explained(RuntimeException refusal, Options options) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException || cause instanceof java.net.BindException) {
        return new CannotStartException(
            """
            Port %d of %s can't be listened to: something else does, or it isn't permitted.
            Maybe another server runs already; --port chooses another port.\
            """
                .formatted(options.port(), options.host()),
            refusal);
      }
    }
    if (options.certificate().isPresent()) {
      return new CannotStartException(
          """
          The server can't be started with this certificate and key.
          Maybe they don't belong together, or the key is protected by a password.\
          """,
          refusal);
    }
    throw refusal;
  }
}
