package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.Role;
import org.safepassage.model.AgreementId;
import org.safepassage.model.OperationId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog.What;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.Policy;
import org.safepassage.server.operations.FileTable;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.operations.Upload;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Operations and their files.
@RestController
@RequestMapping("/api/v1/operations")
public final class OperationRoutes {
  private final Access access;
  private final Rooms rooms;
  private final FileTable files;

  public OperationRoutes(Access access, Rooms rooms, FileTable files) {
    this.access = access;
    this.rooms = rooms;
    this.files = files;
  }

  /// Those in which whoever asks has a part.
  @GetMapping
  @Needs.SignIn
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Asking asking = Asking.of(request);
    List<Map<String, Object>> operations =
        rooms.list().stream()
            .filter(room -> Policy.knows(asking.viewer(), room.operation()))
            .map(room -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("id", room.operation());
              json.put("name", room.room().operation().names().in(asking.language().tag()));
              json.put(
                  "role",
                  asking.viewer().findMembership(room.operation()).map(m -> m.role().word()));
              return json;
            })
            .toList();
    return Answers.ok(Map.of("operations", operations));
  }

  /// Adds an operation and opens its ledger. Whoever adds it coordinates it.
  @PostMapping
  @Needs.Administrator
  ResponseEntity<byte[]> add(HttpServletRequest request) throws IOException {
    Asking asking = Asking.of(request);
    Upload upload = rooms.put(Optional.empty(), sentFiles(request), asking.viewer().user());
    if (upload instanceof Upload.Stored stored) {
      access
          .memberships()
          .grant(
              asking.actor(),
              asking.viewer().user(),
              Membership.of(stored.room().operation(), Role.COORDINATOR));
    }
    return answer(asking, upload, 201);
  }

  @PutMapping("/{operation}")
  @Needs.Right(Act.CHANGE_FILES)
  ResponseEntity<byte[]> replace(HttpServletRequest request) throws IOException {
    Asking asking = Asking.of(request);
    OperationId operation = asking.operation().operation();
    Upload upload = rooms.put(Optional.of(operation), sentFiles(request), asking.viewer().user());
    return answer(asking, upload, 200);
  }

  @GetMapping("/{operation}/files")
  @Needs.Right(Act.CHANGE_FILES)
  ResponseEntity<byte[]> files(HttpServletRequest request) {
    FileTable.Version version =
        files
            .find(Asking.of(request).operation().operation())
            .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", version.number());
    json.put("files", version.files());
    return Answers.ok(json);
  }

  /// The text of one version of the agreement, for all who have a part in it.
  @GetMapping("/{operation}/agreements/{agreement}")
  @Needs.Right(Act.SEE_AGREEMENT)
  ResponseEntity<byte[]> agreement(@PathVariable String agreement, HttpServletRequest request) {
    LiveRoom room = Asking.of(request).operation();
    String path =
        room.room().agreements().values().stream()
            .filter(version -> version.id().value().equals(agreement))
            .map(version -> version.where().file().replaceFirst("^/", ""))
            .findFirst()
            .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    String text =
        files
            .find(room.operation())
            .map(version -> version.files().get(path))
            .orElseThrow(() -> RefusedException.of(Message.NOT_FOUND));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", agreement);
    json.put("text", text);
    return Answers.ok(json);
  }

  private static Map<String, String> sentFiles(HttpServletRequest request) throws IOException {
    Form form = Form.read(Sent.json(request, Sent.FILES), Set.of("files"));
    Map<String, String> files = form.texts("files", Sent.FILES);
    form.check();
    return files;
  }

  private ResponseEntity<byte[]> answer(Asking asking, Upload upload, int status) {
    return switch (upload) {
      case Upload.Stored(LiveRoom room, int version, var warnings) -> {
        access
            .log()
            .add(asking.actor(), What.FILES_CHANGED, "version " + version, room.operation());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", room.operation());
        json.put("version", version);
        json.put("findings", Problem.json(warnings));
        yield Answers.of(status, json);
      }
      case Upload.Wrong(var findings) ->
          throw new RefusedException(
              language -> Problem.of(Message.FILES_WRONG, language).withFindings(findings));
      case Upload.OfAnother(var found) -> throw RefusedException.of(Message.OTHER_OPERATION, found);
      case Upload.AlreadyThere(var operation) ->
          throw RefusedException.of(Message.OPERATION_THERE, operation);
      case Upload.Fixed(var agreements) ->
          throw RefusedException.of(
              Message.AGREEMENT_FIXED,
              String.join(", ", agreements.stream().map(AgreementId::value).toList()));
      case Upload.Overtaken _ -> throw RefusedException.of(Message.OVERTAKEN);
    };
  }
}
