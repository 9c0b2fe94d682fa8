package org.safepassage.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Turns YAML text into nodes, from the parser's events and without recursion. Aliases are refused,
/// since a few lines of them unfold to more than fits into any memory, and tags, since they name
/// code.
final class YamlText {
  /// The formats need eight levels; terms within terms may add some.
  static final int DEEPEST = 40;

  /// A deal among five hundred places has some tens of thousands.
  static final int MOST_VALUES = 250_000;

  private final String file;
  private final Findings findings;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<YamlNode> root = Optional.empty();
  private int documents;
  private int values;

  private YamlText(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /// A mapping or list whose end hasn't come yet.
  private static final class Open {
    final SourceRef where;
    final boolean isMapping;
    final boolean refused;
    final List<YamlNode> items = new ArrayList<>();
    final List<YamlNode.Entry> entries = new ArrayList<>();
    Optional<YamlNode> key = Optional.empty();

    Open(SourceRef where, boolean isMapping, boolean refused) {
      this.where = where;
      this.isMapping = isMapping;
      this.refused = refused;
    }
  }

  /// @return nothing when the text is no YAML or holds nothing, with a finding that says so
  static Optional<YamlNode> parse(String file, String text, Findings findings) {
    return new YamlText(file, findings).parse(text);
  }

  /// A buffer that holds all of the text: the parser otherwise copies a long scalar once for each
  /// kilobyte of it.
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(TextFile.LARGEST)
        .setBufferSize(Math.max(1024, text.length() + 1))
        .setUseMarks(true)
        .setParseComments(false)
        .build();
  }

  private Optional<YamlNode> parse(String text) {
    try {
      Iterator<Event> events = new Parse(settings(text)).parseString(text).iterator();
      while (events.hasNext()) {
        if (!take(events.next())) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      SourceRef where = YamlSlips.place(e).map(this::at).orElse(start());
      findings.add(FindingCode.NOT_YAML, where, YamlSlips.message(e), YamlSlips.guess(e, text));
      return Optional.empty();
    } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
      // The latter two escape the parser on some broken escapes and directives.
      findings.add(
          FindingCode.NOT_YAML,
          start(),
          "The file is not YAML that can be read.",
          "Maybe a directive or an escape in it is broken.");
      return Optional.empty();
    }
    boolean nothing =
        root.isEmpty() || (root.get() instanceof YamlNode.Scalar scalar && scalar.isNothing());
    if (nothing) {
      findings.add(
          FindingCode.FILE_EMPTY,
          start(),
          "The file says nothing.",
          "Maybe it was not saved, or everything in it is a comment.");
      return Optional.empty();
    }
    return root;
  }

  /// @return whether to go on
  private boolean take(Event event) {
    values++;
    if (values > MOST_VALUES) {
      findings.add(
          FindingCode.FILE_TOO_LARGE,
          at(event),
          "The file has more than %d keys and values.".formatted(MOST_VALUES),
          "Maybe this is not the file that was meant, or a part of it was copied many times.");
      return false;
    }
    switch (event.getEventId()) {
      case DocumentStart -> {
        return takeDocument((DocumentStartEvent) event);
      }
      case Alias -> {
        SourceRef where = at(event);
        findings.add(
            FindingCode.YAML_ALIAS,
            where,
            "*%s stands for something written elsewhere; that is not read."
                .formatted(((AliasEvent) event).getAlias().getValue()),
            "Maybe write it out here. A text that begins with * needs quotes.");
        put(new YamlNode.Refused(where));
      }
      case Scalar -> takeScalar((ScalarEvent) event);
      case SequenceStart, MappingStart -> {
        return takeStart((CollectionStartEvent) event);
      }
      case SequenceEnd, MappingEnd -> takeEnd();
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
    }
    return true;
  }

  private boolean takeDocument(DocumentStartEvent event) {
    documents++;
    if (documents > 1) {
      findings.add(
          FindingCode.WRONG_FORMAT,
          at(event),
          "A second document begins here; a file holds one.",
          "Maybe give it a file of its own, or delete the line with ---.");
      return false;
    }
    return true;
  }

  private void takeScalar(ScalarEvent event) {
    SourceRef where = at(event);
    if (refusesTag(event.getTag(), where)) {
      put(new YamlNode.Refused(where));
    } else {
      put(new YamlNode.Scalar(event.getValue(), event.isPlain(), where));
    }
  }

  private boolean takeStart(CollectionStartEvent event) {
    SourceRef where = at(event);
    if (open.size() >= DEEPEST) {
      findings.add(
          FindingCode.TOO_DEEP,
          where,
          "Lists and mappings lie in each other more than %d deep.".formatted(DEEPEST),
          "Maybe brackets were not closed.");
      return false;
    }
    boolean refused = refusesTag(event.getTag(), where);
    open.push(new Open(where, event instanceof MappingStartEvent, refused));
    return true;
  }

  private void takeEnd() {
    Open ended = open.pop();
    if (ended.refused) {
      put(new YamlNode.Refused(ended.where));
    } else if (ended.isMapping) {
      put(new YamlNode.Entries(ended.entries, ended.where));
    } else {
      put(new YamlNode.Items(ended.items, ended.where));
    }
  }

  private void put(YamlNode node) {
    Open parent = open.peek();
    if (parent == null) {
      root = Optional.of(node);
    } else if (!parent.isMapping) {
      parent.items.add(node);
    } else if (parent.key.isEmpty()) {
      parent.key = Optional.of(node);
    } else {
      YamlNode key = parent.key.get();
      parent.key = Optional.empty();
      switch (key) {
        case YamlNode.Scalar(var text, var _, var where) ->
            parent.entries.add(new YamlNode.Entry(text, node, where));
        case YamlNode.Items(var _, var where) -> refuseKey(where);
        case YamlNode.Entries(var _, var where) -> refuseKey(where);
        case YamlNode.Refused _ -> {}
      }
    }
  }

  private void refuseKey(SourceRef where) {
    findings.add(
        FindingCode.WRONG_TYPE,
        where,
        "A key must be a word.",
        "Maybe a { or [ begins a text here: put the text in quotes.");
  }

  private boolean refusesTag(Optional<String> tag, SourceRef where) {
    tag.ifPresent(name ->
        findings.add(
            FindingCode.YAML_TAG,
            where,
            "The tag %s is not read.".formatted(Quoted.of(name)),
            "Maybe leave it out. A text that begins with ! needs quotes."));
    return tag.isPresent();
  }

  private SourceRef at(Event event) {
    return event.getStartMark().map(this::at).orElse(start());
  }

  private SourceRef at(Mark mark) {
    return new SourceRef(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private SourceRef start() {
    return new SourceRef(file, 1, 1);
  }
}
