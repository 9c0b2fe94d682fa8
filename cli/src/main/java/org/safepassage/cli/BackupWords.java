package org.safepassage.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.formats.JsonText;
import org.safepassage.server.RoomBackup.Kept;

/// Says what is in a backup.
final class BackupWords {
  private BackupWords() {}

  static String written(Kept kept) {
    return """
    The backup is in %s.
    %s
    Write the roots down where the file is not: they tell one day whether this is still what was recorded.
    """
        .formatted(file(kept), contents(kept));
  }

  static String whole(Kept kept) {
    return """
    The backup %s is whole.
    %s
    Compare the roots with those that were written down when it was taken.
    """
        .formatted(file(kept), contents(kept));
  }

  static String restored(Kept kept, RoomOptions room) {
    String next =
        kept.accounts().isPresent()
            ? "Sessions, links and tokens of programs are not in a backup: everybody signs in anew."
            : "There are no accounts in it: the first start prints the code for the first one.";
    return """
    The backup %s is in %s now.
    %s
    %s
    Start it with:  ./safepassage serve %s
    """
        .formatted(file(kept), room.words(), contents(kept), next, room.typed());
  }

  private static String file(Kept kept) {
    return Shown.text(Typed.word(kept.file().toString()));
  }

  private static String contents(Kept kept) {
    StringBuilder text = new StringBuilder();
    for (Kept.Ledger ledger : kept.ledgers()) {
      text.append(
          "  %s: %s, root %s%n"
              .formatted(
                  Shown.text(ledger.operation().value()),
                  counted(ledger.events(), "event"),
                  ledger.root()));
    }
    if (kept.ledgers().isEmpty()) {
      text.append("  no operation%n".formatted());
    }
    text.append(
        kept.accounts()
            .map(accounts -> "  %s, and the access log".formatted(counted(accounts, "account")))
            .orElse("  no accounts and no access log"));
    return text.toString();
  }

  private static String counted(long number, String noun) {
    return number == 1 ? "1 " + noun : "%,d %ss".formatted(number, noun);
  }

  static String json(Kept kept) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", kept.file().toString());
    List<Map<String, Object>> ledgers = kept.ledgers().stream().map(BackupWords::json).toList();
    json.put("operations", ledgers);
    kept.accounts().ifPresent(accounts -> json.put("accounts", accounts));
    return JsonText.of(json);
  }

  private static Map<String, Object> json(Kept.Ledger ledger) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", ledger.operation().value());
    json.put("events", ledger.events());
    json.put("root", ledger.root());
    return json;
  }
}
