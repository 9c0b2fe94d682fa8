package org.safepassage.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.TroubleBody;

/// What somebody is told after sending a form: where they are sent on to, and what stands there
/// first.
public final class Notices {
  private static final String SENT = "sent";
  private static final String AS = "as";

  /// The field that says where on the page somebody goes on afterwards.
  static final String NEXT = "next";

  private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{N}._:@+-]{1,120}");

  private Notices() {}

  /// What became of a form.
  public enum Kind {
    NEW,
    /// It had been sent before.
    AGAIN,
    /// Something else had been sent before with the same form.
    OTHER;

    private String word() {
      return switch (this) {
        case NEW -> "new";
        case AGAIN -> "again";
        case OTHER -> "other";
      };
    }
  }

  /// A sentence that stands above a form.
  public static Block of(String sentence) {
    return Block.Para.of(Tone.WARNING, sentence);
  }

  /// The end of an address that says what became of a form.
  public static String query(long sequence, Kind kind) {
    return "?" + SENT + "=" + sequence + "&" + AS + "=" + kind.word() + "&at-least=" + sequence;
  }

  /// The very end of an address: where on the page somebody goes on.
  public static String place(Answers answers) {
    String next = answers.text(NEXT);
    return PLACE.matcher(next).matches() ? "#" + URLEncoder.encode(next, UTF_8) : "";
  }

  /// What an address says.
  public static Optional<Block.Para> find(View view, Answers asked) {
    return Numerals.find(asked.text(SENT))
        .flatMap(sequence ->
            Stream.of(Kind.values())
                .filter(kind -> kind.word().equals(asked.text(AS)))
                .findFirst()
                .map(kind -> said(view, kind, sequence.toString())));
  }

  private static Block.Para said(View view, Kind kind, String sequence) {
    Speech speech = view.speech();
    return switch (kind) {
      case NEW -> Block.Para.of(Tone.GOOD, speech.say(FormPhrase.SENT, sequence));
      case AGAIN -> Block.Para.of(Tone.NOTE, speech.say(FormPhrase.SENT_BEFORE, sequence));
      case OTHER -> Block.Para.of(Tone.WARNING, speech.say(FormPhrase.SENT_OTHERWISE, sequence));
    };
  }

  /// Where what was entered can be seen.
  public static String after(View view, Body body) {
    Paths paths = view.paths();
    return switch (body) {
      case ConvoyBody convoy -> paths.convoy(convoy.convoy());
      case AgreementBody _, AssuranceBody _ -> paths.agreement();
      case TroubleBody _, RecordBody.AllotmentIssued _, RecordBody.AllotmentReturned _ ->
          paths.incidents();
      case RecordBody.AllotmentUsed used -> paths.convoy(used.convoy());
      case RecordBody.PlanPublished _ -> paths.plan();
      case AccountBody account -> paths.account(account.text());
      case PeopleBody _, RecordBody.Correction _, RecordBody.Remark _ -> paths.log();
    };
  }
}
