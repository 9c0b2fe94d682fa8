package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.AgreementId;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.server.access.Membership;

/// The small operation of the documentation, two villages that leave in step: its files, and what
/// is sent to a room that has it.
final class Villages {
  static final OperationId ID = new OperationId("two-villages");

  /// So many events are there before the first report.
  static final int BEFORE = 3;

  private static final Instant MORNING = Instant.parse("2030-03-01T08:00:00Z");

  private Villages() {}

  /// The files of the operation.
  static Path files() {
    return Path.of(System.getProperty("safepassage.home", "."))
        .resolve("docs/formats/examples/minimal");
  }

  /// Puts its agreement in force.
  static void begin(BackDoor door) throws UnknownOperationException {
    Reporter desk = new Reporter(new UserId("desk"), Role.COORDINATOR, new DeviceId("desk"));
    AgreementId first = new AgreementId("first");
    List<Body> bodies =
        List.of(
            new AgreementBody.Accepted(first, new PartyId("northern-army")),
            new AgreementBody.Accepted(first, new PartyId("southern-army")),
            new AgreementBody.InForce(first));
    List<Entry> entries = new ArrayList<>();
    for (Body body : bodies) {
      entries.add(new Entry(MORNING, desk, new EntryKey("begin-" + entries.size()), body));
    }
    door.store().append(ID, entries);
  }

  static Membership membership(Role role) {
    return Membership.of(ID, role);
  }

  /// One report of a convoy, as it is sent.
  ///
  /// @param convoy begins with the commitment whose people it carries
  static String report(String key, String convoy, long people) {
    String commitment = convoy.substring(0, convoy.indexOf('-'));
    return """
    {"entries":[{"key":"%s","occurred":"2030-03-01T08:00:00Z","said":{"kind":"convoy-seen",\
    "convoy":"%s","commitment":"%s","stage":"boarded","people":{"residents":%d}}}]}\
    """
        .formatted(key, convoy, commitment, people);
  }

  static String path(String rest) {
    return "/api/v1/operations/" + ID + rest;
  }

  /// The number behind a key in an answer.
  static Optional<Long> number(String json, String key) {
    int at = json.indexOf("\"" + key + "\":");
    if (at < 0) {
      return Optional.empty();
    }
    int from = at + key.length() + 3;
    while (from < json.length() && json.charAt(from) == ' ') {
      from++;
    }
    int until = from;
    while (until < json.length() && Character.isDigit(json.charAt(until))) {
      until++;
    }
    return until == from
        ? Optional.empty()
        : Optional.of(Long.parseLong(json.substring(from, until)));
  }

  /// The ledger in `folder` is not deleted: whoever doubts a result can look at it.
  static void tell(Path folder) throws IOException {
    if (Files.exists(folder)) {
      System.out.println("The room was in " + folder + ", which can be deleted.");
    }
  }
}
