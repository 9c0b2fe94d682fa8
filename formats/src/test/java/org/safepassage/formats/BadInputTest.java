package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;

/// FEATURE UNDER TEST: what is wrong in a file is told with code, line, column and a guess.
///
/// Each row spoils the valley in one way: the words to replace, what to write instead with `§`
/// where the finding is expected, its code, and words of its message or guess.
final class BadInputTest {
  @TempDir Path folder = Path.of("");

  @Test
  void the_unspoiled_valley_reads_without_findings() throws IOException {
    Reading<OperationFolder> reading =
        new Valley(folder).write(Valley.OPERATION, Valley.AGREEMENT).read();
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.value()).isPresent();
  }

  static Stream<Arguments> spoiledOperations() {
    return Stream.of(
        // Keys
        op("quorum: 2", "§qorum: 2", FindingCode.UNKNOWN_KEY, "Maybe `quorum`."),
        op(
            "controlled-by: militia",
            "§controled_by: militia",
            FindingCode.UNKNOWN_KEY,
            "`controlled-by`"),
        op("time-zone: Asia", "§timezone: Asia", FindingCode.UNKNOWN_KEY, "`time-zone`"),
        op(
            "kind: enclave",
            "kind: enclave\n    §holdng: {people: 3}",
            FindingCode.UNKNOWN_KEY,
            "`holding`"),
        op(
            "quorum: 2}",
            "quorum: 2, §lanes: 2}",
            FindingCode.UNKNOWN_KEY,
            "belongs to the control at a place"),
        op(
            "id: valley",
            "id: valley\n§id: hill",
            FindingCode.DUPLICATE_KEY,
            "the first is in line 2"),
        op(
            "kind: enclave\n    name",
            "kind: enclave\n    §kind: depot\n    name",
            FindingCode.DUPLICATE_KEY,
            "second"),
        op("- {id: south}", "- §{name: south}", FindingCode.MISSING_KEY, "needs the key `id`"),
        opAt("members: [a, b, c], ", "", "- §{id: watch", FindingCode.MISSING_KEY, "`members`"),
        opAt(
            "end: 2016-12-25T06:00:00+02:00\n",
            "",
            "§safepassage: op",
            FindingCode.MISSING_KEY,
            "`end`"),
        op(
            "- {id: south}",
            "- {id: south, ? §[a, b] : c}",
            FindingCode.WRONG_TYPE,
            "A key must be a word"),
        // Types
        op("members: [a, b, c]", "members: §a", FindingCode.WRONG_TYPE, "Maybe [a]."),
        op(
            "name: Northern army",
            "name: §[a, b]",
            FindingCode.WRONG_TYPE,
            "A list is written here"),
        op("title: Daily sheet}", "title:§ }", FindingCode.WRONG_TYPE, "Nothing is written here"),
        op("title: Daily sheet", "title: §~", FindingCode.WRONG_TYPE, "Nothing is written here"),
        op("title: Daily sheet", "title: §{a: b}", FindingCode.WRONG_TYPE, "Keys and values"),
        op(
            "vehicles: 4",
            "vehicles: §four",
            FindingCode.WRONG_TYPE,
            "can't be read as a whole number"),
        op("vehicles: 4", "vehicles: §'4'", FindingCode.WRONG_TYPE, "without quotes"),
        op(
            "vehicles: 4",
            "vehicles: §04",
            FindingCode.WRONG_TYPE,
            "Maybe 4: without quotes or leading"),
        op("people: 40}", "people: §20 000}", FindingCode.WRONG_TYPE, "Maybe 20000:"),
        op("people: 40}", "people: §20.000}", FindingCode.WRONG_TYPE, "Maybe 20000:"),
        op("people: 40}", "people: §'20,000'}", FindingCode.WRONG_TYPE, "Maybe 20000:"),
        op("people: 40}", "people: §20_000}", FindingCode.WRONG_TYPE, "Maybe 20000:"),
        op("people: 40}", "people: §٢٠٬٠٠٠}", FindingCode.WRONG_TYPE, "Maybe 20000:"),
        op("people: 40}", "people: §40.0}", FindingCode.WRONG_TYPE, "Maybe 40:"),
        op("people: 40}", "people: §-40}", FindingCode.WRONG_VALUE, "-40 is not between 0 and"),
        op("people: 40}", "people: §-40}", FindingCode.WRONG_VALUE, "Maybe 40:"),
        op("people: 40}", "people: §about 40}", FindingCode.WRONG_TYPE, "Maybe 40:"),
        op("people: 40}", "people: §0x28}", FindingCode.WRONG_TYPE, "Maybe 40:"),
        op("people: 40}", "people: §4e3}", FindingCode.WRONG_TYPE, "Maybe 4000:"),
        op("people: 40}", "people: §٤0}", FindingCode.WRONG_TYPE, "Maybe 40: write all"),
        op("people: 40}", "people: §٤۰}", FindingCode.WRONG_TYPE, "digits of different scripts"),
        op("to-origin: 2 h", "to-origin: §1٢ h", FindingCode.WRONG_TYPE, "Maybe 12 h:"),
        op("at: [35.98, 36.69]", "at: [§3٥.98, 36.69]", FindingCode.WRONG_TYPE, "Maybe 35.98:"),
        op("people: 40}", "people: §9999999999999}", FindingCode.WRONG_VALUE, "a digit too many"),
        op(
            "people: 40}",
            "people: §99999999999999999999999}",
            FindingCode.WRONG_VALUE,
            "99999999999999999999999 is too large: the greatest number here is"),
        op("teams: 2", "teams: §0", FindingCode.WRONG_VALUE, "between 1 and 1000000"),
        op("longest-wait: 6 h", "shelter: §yes", FindingCode.WRONG_TYPE, "Maybe `true`."),
        op("longest-wait: 6 h", "shelter: §NO", FindingCode.WRONG_TYPE, "Maybe `false`."),
        op("at: [35.98, 36.69]", "at: §[35.98]", FindingCode.WRONG_VALUE, "two numbers, not 1"),
        op(
            "at: [35.98, 36.69]",
            "at: §[98.5, 36.69]",
            FindingCode.WRONG_VALUE,
            "Maybe the two are swapped"),
        op("at: [35.98, 36.69]", "at: [§35°58', 36.69]", FindingCode.WRONG_TYPE, "degrees"),
        op("sources:\n", "counts: §lates\nsources:\n", FindingCode.WRONG_VALUE, "Maybe `latest`."),
        op(
            "sources:\n",
            "overdue: §30 s\nsources:\n",
            FindingCode.WRONG_VALUE,
            "from 1 minute to 7 days"),
        op("sources:\n", "overdue: §8 d\nsources:\n", FindingCode.WRONG_VALUE, "Maybe `30 min`"),
        op("sources:\n", "overdue: §45\nsources:\n", FindingCode.WRONG_VALUE, "Maybe `45 min`"),
        op("kind: enclave", "kind: §enclav", FindingCode.WRONG_VALUE, "Maybe `enclave`."),
        op(
            "seats: [stretcher]",
            "seats: [§strecher]",
            FindingCode.WRONG_VALUE,
            "Maybe `stretcher`."),
        op(
            "side: south}",
            "side: south, standing: §nonparty}",
            FindingCode.WRONG_VALUE,
            "Maybe `non-party`."),
        op(
            "sides:\n  - {id: north}\n  - {id: south}",
            "sides: §north",
            FindingCode.WRONG_TYPE,
            "A list is expected"),
        op(
            "- {id: town, kind",
            "- §town\n  - {id: town, kind",
            FindingCode.WRONG_TYPE,
            "A place is written as keys"),
        op(
            "name: {en: Valley",
            "name: {§english: Valley",
            FindingCode.UNKNOWN_KEY,
            "code of a language"),
        // Times
        op(
            "start: 2016-12-18T06:00:00+02:00",
            "start: §2016-12-18T06:00",
            FindingCode.TIME_WITHOUT_ZONE,
            "Maybe 2016-12-18T06:00:00+02:00."),
        op(
            "start: 2016-12-18T06:00:00+02:00",
            "start: §2016-07-18T06:00:30",
            FindingCode.TIME_WITHOUT_ZONE,
            "Maybe 2016-07-18T06:00:30+03:00."),
        op(
            "start: 2016-12-18T06:00:00+02:00",
            "start: §2016-12-18",
            FindingCode.WRONG_VALUE,
            "Maybe 2016-12-18T00:00:00+02:00."),
        op(
            "start: 2016-12-18T06:00:00+02:00",
            "start: §2016-02-30T06:00:00+02:00",
            FindingCode.WRONG_VALUE,
            "exists"),
        op(
            "start: 2016-12-18T06:00:00+02:00",
            "start: §2016-12-18 06:00:00+02:00",
            FindingCode.WRONG_VALUE,
            "Maybe 2016-12-18T06:00:00+02:00."),
        op(
            "start: 2016-12-18T06:00:00+02:00",
            "start: §18 December",
            FindingCode.WRONG_VALUE,
            "written as"),
        op("end: 2016-12-25T06", "end: §2016-12-15T06", FindingCode.WRONG_VALUE, "swapped"),
        op(
            "end: 2016-12-25T06",
            "end: §2106-12-25T06",
            FindingCode.WRONG_VALUE,
            "year is mistyped"),
        op(
            "time-zone: Asia/Damascus",
            "time-zone: §Asia/Damscus",
            FindingCode.WRONG_VALUE,
            "Maybe `Asia/Damascus`."),
        op("id: residents, seats", "id: residents, party: §0, seats", FindingCode.WRONG_VALUE, "1"),
        op(
            "id: residents, seats",
            "id: residents, weight: §0, seats",
            FindingCode.WRONG_VALUE,
            "Maybe"),
        op(
            "id: residents, seats",
            "id: residents, weight: §-3, seats",
            FindingCode.WRONG_VALUE,
            "Maybe 3"),
        op(
            "id: residents, seats",
            "id: residents, weight: §1000001, seats",
            FindingCode.WRONG_VALUE,
            "Maybe a digit too many"),
        op(
            "id: residents, seats",
            "id: residents, weight: §ten, seats",
            FindingCode.WRONG_TYPE,
            "Maybe"),
        op(
            "id: residents, seats",
            "id: residents, §wieght: 3, seats",
            FindingCode.UNKNOWN_KEY,
            "Maybe `weight`."),
        waiting("{home: 1, §camp: 2}", FindingCode.UNKNOWN_KEY, "Maybe one of home, held, aboard"),
        waiting("{home: 1, §wounded: 2}", FindingCode.UNKNOWN_KEY, "Maybe one of home"),
        waiting("{§hom: 1}", FindingCode.UNKNOWN_KEY, "Maybe `home`."),
        waiting("{held: §-1}", FindingCode.WRONG_VALUE, "Maybe 1"),
        waiting("{held: §1.5}", FindingCode.WRONG_TYPE, "Maybe"),
        waiting("{aboard: §1000001}", FindingCode.WRONG_VALUE, "Maybe a digit too many"),
        waiting("{aboard: §much}", FindingCode.WRONG_TYPE, "Maybe"),
        waiting("§{home: 0, held: 0, aboard: 0}", FindingCode.WRONG_VALUE, "Maybe leave `waiting`"),
        waiting("§3", FindingCode.WRONG_TYPE, "Maybe"),
        waiting("§[1, 2, 3]", FindingCode.WRONG_TYPE, "Maybe leave out the dash"),
        op(
            "categories:\n  - {id: residents,",
            "waiting: §{home: 1000000}\ncategories:\n  - {id: residents, weight: 1000000,",
            FindingCode.WRONG_VALUE,
            "Maybe smaller weights say the same"),
        op(
            "legs: [40 min, {out: 1 h 30 min, back: 1 h}]",
            "legs: [{out: 40 min, one-way: lane}, §{out: 1 h, one-way: lane}]",
            FindingCode.WRONG_VALUE,
            "joins \"bridge\" and \"town\" here, and \"kefraya\" and \"bridge\" in line"),
        op(
            "{out: 1 h 30 min, back: 1 h}",
            "{out: 1 h, one-way: §a lane}",
            FindingCode.BAD_ID,
            "of a section of road"),
        op(
            "vehicles: 4",
            "vehicles: 4, spares: §4",
            FindingCode.WRONG_VALUE,
            "Of 4 vehicles, 4 can't be kept back"),
        op(
            "to-origin: 2 h",
            "to-origin: 2 h, drivers: {duty: §0 h, rest: 10 h}",
            FindingCode.WRONG_VALUE,
            "no time at all"),
        op(
            "to-origin: 2 h",
            "to-origin: 2 h, drivers: {duty: 12 h, rest: §-1 h}",
            FindingCode.WRONG_VALUE,
            "can't be negative"),
        op(
            "to-origin: 2 h",
            "to-origin: 2 h, drivers: §{duty: 12 h}",
            FindingCode.MISSING_KEY,
            "`rest`"),
        op("to-origin: 2 h", "to-origin: 2 h, returns: §no", FindingCode.WRONG_TYPE, "false"),
        op("to-origin: 2 h", "to-origin: §40", FindingCode.WRONG_VALUE, "Maybe `40 min`."),
        op("to-origin: 2 h", "to-origin: §12:30", FindingCode.WRONG_VALUE, "Maybe `12 h 30 min`."),
        op("to-origin: 2 h", "to-origin: §-2 h", FindingCode.WRONG_VALUE, "can't be negative"),
        op("to-origin: 2 h", "to-origin: §40 minutes", FindingCode.WRONG_VALUE, "Maybe `40 min`."),
        op("until: 2016-12-19", "until: §2016-12-17", FindingCode.WRONG_VALUE, "The window ends"),
        op(
            "windows:\n      - {from: 2016-12-18T06:00:00+02:00, until: 2016-12-19T06:00:00+02:00}",
            "daily: {from: §\"25:00\", until: \"18:00\"}",
            FindingCode.WRONG_VALUE,
            "a time of day"),
        op(
            "convoys: {least",
            "daily: §{from: \"06:00\", until: \"18:00\"}\n    convoys: {least",
            FindingCode.WRONG_VALUE,
            "either `windows` or `daily`"),
        // Ids and references
        op("id: kefraya", "id: §Kefraya Town", FindingCode.BAD_ID, "Maybe \"kefraya-town\"."),
        op(
            "- {id: south}",
            "- {id: south}\n  - {id: §so\u202Euth}",
            FindingCode.BAD_ID,
            "so\\u202Euth"),
        op(
            "- {id: south}",
            "- {id: south}\n  - {id: §south}",
            FindingCode.DUPLICATE_ID,
            "in line 11"),
        op(
            "path: [kefraya, bridge",
            "path: [§Kefyra, bridge",
            FindingCode.UNKNOWN_PLACE,
            "Maybe \"kefraya\"."),
        op(
            "path: [kefraya, bridge",
            "path: [§kefrya, bridge",
            FindingCode.UNKNOWN_PLACE,
            "Maybe \"kefraya\"."),
        op(
            "path: [kefraya, bridge",
            "path: [§كفريا, bridge",
            FindingCode.UNKNOWN_PLACE,
            "Maybe \"kefraya\"."),
        op(
            "controlled-by: militia",
            "controlled-by: §millitia",
            FindingCode.UNKNOWN_PARTY,
            "Maybe \"militia\"."),
        op(
            "side: south}",
            "side: §west}",
            FindingCode.UNKNOWN_SIDE,
            "Maybe one of \"north\", \"south\"."),
        op(
            "category: wounded",
            "category: §wuonded",
            FindingCode.UNKNOWN_CATEGORY,
            "Maybe \"wounded\"."),
        op("type: bus", "type: §buss", FindingCode.UNKNOWN_VEHICLE_TYPE, "Maybe \"bus\"."),
        op("escort: teams", "escort: §team", FindingCode.UNKNOWN_ESCORT, "Maybe \"teams\"."),
        op(
            "sources: [sheet]",
            "sources: [§sheets]",
            FindingCode.UNKNOWN_SOURCE,
            "Maybe \"sheet\"."),
        // Values that don't go together
        op(
            "path: [kefraya, bridge, town]",
            "path: [kefraya, bridge, §kefraya]",
            FindingCode.CYCLIC_CORRIDOR,
            "passes \"kefraya\" twice"),
        op(
            "legs: [40 min, {out: 1 h 30 min, back: 1 h}]",
            "legs: §[40 min]",
            FindingCode.WRONG_VALUE,
            "has 2 legs, not 1"),
        op(
            "path: [kefraya, bridge, town]",
            "path: §[kefraya]",
            FindingCode.WRONG_VALUE,
            "at least two places"),
        op("least: 900, most: 1000", "least: §1000, most: 900", FindingCode.BAD_RANGE, "swapped"),
        op("least: 1, most: 5", "least: §5, most: 1", FindingCode.BAD_RANGE, "swapped"),
        op(
            "least: 900, most: 1000",
            "exactly: §3, least: 900, most: 1000",
            FindingCode.WRONG_VALUE,
            "not both"),
        opAt(
            "sources: [sheet]}}",
            "kind: claimed}}",
            "people: §{least",
            FindingCode.MISSING_KEY,
            "claimed needs `sources`"),
        op("quorum: 2", "quorum: §4", FindingCode.WRONG_VALUE, "A quorum of 4 of 3"),
        opAt(
            "category: wounded, people: 40",
            "category: residents, people: 40",
            "- §{origin: kefraya, category: residents, people: 40",
            FindingCode.DUPLICATE_ID,
            "given in line"),
        // YAML itself
        op(
            "  - {id: south}",
            "  - {id: south}\n§\t- {id: west}",
            FindingCode.NOT_YAML,
            "use spaces"),
        op("id: south}\nparties", "id: south\nparties§", FindingCode.NOT_YAML, "bracket"),
        op("id: valley", "id: valley§: hill", FindingCode.NOT_YAML, "needs quotes"),
        op(
            "name: Northern army",
            "name: §!!java.net.URL [x]",
            FindingCode.YAML_TAG,
            "java.net.URL"),
        op("name: Northern army", "name: §!foo bar", FindingCode.YAML_TAG, "\"!foo\""),
        op("name: Northern army", "name: §*army", FindingCode.YAML_ALIAS, "*army"),
        op("boarding:", "§---\nboarding:", FindingCode.WRONG_FORMAT, "A second document"),
        op(
            "safepassage: operation/1",
            "safepassage: §operation/2",
            FindingCode.WRONG_FORMAT,
            "Maybe `operation/1`."),
        opAt(
            "safepassage: operation/1\n",
            "",
            "§id: valley",
            FindingCode.WRONG_FORMAT,
            "`safepassage: operation/1` is missing"));
  }

  static Stream<Arguments> spoiledAgreements() {
    return Stream.of(
        op("giver: army", "giver: §amry", FindingCode.UNKNOWN_PARTY, "Maybe \"army\"."),
        op(
            "together:",
            "weights: §[{commitment: out, weight: 2}]\ntogether:",
            FindingCode.MISSING_KEY,
            "Maybe 0"),
        op(
            "together:",
            "weights: §[{commitment: out, weight: 2}, {commitment: in, weight: 0}, {commitment: in, weight: 1}]\n"
                + "together:",
            FindingCode.WRONG_VALUE,
            "weighed twice"),
        op(
            "together:",
            "weights: [{commitment: out, weight: 2}, {commitment: §inn, weight: 0}]\ntogether:",
            FindingCode.UNKNOWN_COMMITMENT,
            "Maybe \"in\""),
        op(
            "together:",
            "weights: [{commitment: out, weight: §2000000}, {commitment: in, weight: 0}]\ntogether:",
            FindingCode.WRONG_VALUE,
            ""),
        op("giver: army", "giver: §Northern Army", FindingCode.UNKNOWN_PARTY, "Maybe \"army\"."),
        op("beneficiary: south", "beneficiary: §militia", FindingCode.UNKNOWN_SIDE, "one of"),
        op(
            "route: [road]\n    to: town\n    quota: 800",
            "route: [§raod]\n    to: town\n    quota: 800",
            FindingCode.UNKNOWN_CORRIDOR,
            "Maybe \"road\"."),
        op(
            "observers: watch",
            "observers: §wtach",
            FindingCode.UNKNOWN_OBSERVERS,
            "Maybe \"watch\"."),
        op("fact: ready", "fact: §redy", FindingCode.UNKNOWN_FACT, "Maybe \"ready\"."),
        // Times and suspensions
        op(
            "- fact: ready",
            "- window: §lull",
            FindingCode.UNKNOWN_WINDOW,
            "there is no window at all"),
        op(
            "- fact: ready",
            "- unless: §shots",
            FindingCode.UNKNOWN_SUSPENSION,
            "there is no suspension at all"),
        op(
            "- fact: ready",
            "- deadline: §2016-12-19T06:00:00",
            FindingCode.TIME_WITHOUT_ZONE,
            "Maybe"),
        op(
            "- fact: ready",
            "- fact: ready\n        deadline: §2016-12-19T06:00:00+02:00",
            FindingCode.WRONG_VALUE,
            "not 2 of them"),
        op(
            "- fact: ready",
            "- start-by: 2016-12-19T06:00:00+02:00\n        last: §50",
            FindingCode.WRONG_VALUE,
            "Maybe `beyond`"),
        op(
            "owner: army}",
            "owner: army, conditions: [{start-by: §2016-12-19T06:00:00+02:00}]}",
            FindingCode.WRONG_VALUE,
            "Maybe `deadline`"),
        op(
            "commitments:\n  - id: out",
            "windows: [{id: w, from: 2016-12-20T06:00:00Z, until: §2016-12-19T06:00:00Z}]\n"
                + "commitments:\n  - id: out",
            FindingCode.WRONG_VALUE,
            "swapped"),
        op(
            "commitments:\n  - id: out",
            "windows: [§{id: w}]\ncommitments:\n  - id: out",
            FindingCode.MISSING_KEY,
            "Maybe add `from` and `until`"),
        op(
            "commitments:\n  - id: out",
            "windows: [{id: w, from: 2016-12-20T06:00:00Z, spans: §[]}]\ncommitments:\n  - id: out",
            FindingCode.WRONG_VALUE,
            "either a beginning or an end"),
        op(
            "commitments:\n  - id: out",
            "windows: [{id: w, spans: §[]}]\ncommitments:\n  - id: out",
            FindingCode.WRONG_VALUE,
            "lists no time"),
        op(
            "commitments:\n  - id: out",
            "suspensions: [{id: s, incidents: §[], lifted-by: [army]}]\ncommitments:\n  - id: out",
            FindingCode.WRONG_VALUE,
            "lists nothing"),
        op(
            "commitments:\n  - id: out",
            "suspensions: [§{id: s, incidents: [shots]}]\ncommitments:\n  - id: out",
            FindingCode.MISSING_KEY,
            "`lifted-by`"),
        op(
            "commitments:\n  - id: out",
            "suspensions: [{id: s, incidents: [shots], corridors: [§raod], lifted-by: [army]}]\n"
                + "commitments:\n  - id: out",
            FindingCode.UNKNOWN_CORRIDOR,
            "Maybe \"road\"."),
        op("clause: c1", "clause: §c2", FindingCode.UNKNOWN_CLAUSE, "Maybe \"c1\"."),
        op(
            "id: 2016-12-18",
            "id: 2016-12-18\nreplaces: §2016-12-13",
            FindingCode.UNKNOWN_AGREEMENT,
            "Maybe \"2016-12-18\"."),
        op(
            "commitment: in, reaches: 10",
            "commitment: §inn, reaches: 10",
            FindingCode.UNKNOWN_COMMITMENT,
            "Maybe \"in\"."),
        op("quota: 800", "quota: §{least: 1, most: 2}", FindingCode.BAD_RANGE, "turnout"),
        op("quota: 800", "quota: §20.000", FindingCode.WRONG_TYPE, "Maybe 20000:"),
        op("quota: 800", "quota: §some", FindingCode.WRONG_TYPE, "can't be read as a whole number"),
        op("quota: {share: 1/2}", "quota: {share: §3/2}", FindingCode.WRONG_VALUE, "more than all"),
        op("quota: {share: 1/2}", "quota: {share: §half}", FindingCode.WRONG_VALUE, "Maybe 1/2"),
        op("quota: {share: 1/2}", "quota: {share: §0}", FindingCode.WRONG_VALUE, "0\" is nobody"),
        op("quota: {share: 1/2}", "quota: {share: §0%}", FindingCode.WRONG_VALUE, "is nobody"),
        op("quota: {share: 1/2}", "quota: {share: §٥/1}", FindingCode.WRONG_TYPE, "Maybe 5/1:"),
        op("quota: {share: 1/2}", "quota: §1/2", FindingCode.WRONG_TYPE, "Maybe {share: 1/2}."),
        op("quota: {share: 1/2}", "quota: §All", FindingCode.WRONG_TYPE, "Maybe `all`."),
        op("reaches: 10}", "reaches: {share: §0/5}}", FindingCode.WRONG_VALUE, "is nobody"),
        op("reaches: 10}", "reaches: §50%}", FindingCode.WRONG_TYPE, "Maybe {share: 50%}."),
        op("reaches: 10}", "reaches: §completed}", FindingCode.WRONG_TYPE, "Maybe `complete`."),
        op("lot: 50", "lot: §0", FindingCode.WRONG_VALUE, "between 1"),
        op("lot: 50", "held-at: §arrived", FindingCode.WRONG_VALUE, "departed, crossed"),
        op("lot: 50", "unit: §persons", FindingCode.WRONG_VALUE, "is not one of people"),
        op(
            "ahead: {people: 100}",
            "ahead: {trucks: §100}",
            FindingCode.UNITS_MIXED,
            "Maybe `people`"),
        op("ahead: {people: 100}", "ahead: §100", FindingCode.WRONG_TYPE, "keys and values"),
        op("ahead: {people: 100}", "ahead: §{}", FindingCode.MISSING_KEY, "{people: 100}"),
        op(
            "weight: 2}",
            "weight: §2/3}",
            FindingCode.WRONG_TYPE,
            "can't be read as a whole number"),
        op("beyond: 100\n", "beyond: §500\n", FindingCode.BAD_RANGE, "nothing beyond 500"),
        op("reaches: 10}", "reaches: §0}", FindingCode.WRONG_VALUE, "between 1"),
        op(
            "reaches: 10}",
            "reaches: 10, milestone: §arived}",
            FindingCode.WRONG_VALUE,
            "Maybe `arrived`."),
        opAt(
            ", reaches: 10}",
            "}",
            "after: §{commitment: in}",
            FindingCode.MISSING_KEY,
            "`reaches`"),
        op(
            "- fact: ready\n        clause",
            "- §clause",
            FindingCode.MISSING_KEY,
            "holds one of after"),
        op(
            "- fact: ready\n",
            "- fact: ready\n        any: §[{fact: ready}]\n",
            FindingCode.WRONG_VALUE,
            "not 2 of them"),
        op("- fact: ready\n", "- any: §[]\n", FindingCode.WRONG_VALUE, "lists no condition"),
        op(
            "- fact: ready\n",
            "- any: [{fact: ready, §beyond: 5}]\n",
            FindingCode.UNKNOWN_KEY,
            "belongs to"),
        op(
            "owner: army}",
            "owner: army, conditions: [{balance: §{theirs: {commitment: in}}}]}",
            FindingCode.WRONG_VALUE,
            "no numbers of its own"),
        opAt(
            "{commitment: in, beyond: 400}",
            "{commitment: out, beyond: 800}",
            "strands: §[",
            FindingCode.TOGETHER_BROKEN,
            "written twice"),
        opAt(
            ", {commitment: in, beyond: 400}",
            "",
            "strands: §[",
            FindingCode.TOGETHER_BROKEN,
            "other side's strand"),
        op(
            "categories: [residents, wounded]",
            "categories: §[]",
            FindingCode.WRONG_VALUE,
            "at least one category"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("spoiledOperations")
  void tells_what_is_wrong_in_an_operation(
      String words, String instead, String at, FindingCode code, String says) throws IOException {
    Spoiled spoiled = Spoiled.of(Valley.OPERATION, words, instead, at);
    Valley valley = new Valley(folder).write(spoiled.text(), Valley.AGREEMENT);
    spoiled.assertFound(valley.findings(), valley.operationFile(), code, says);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("spoiledAgreements")
  void tells_what_is_wrong_in_an_agreement(
      String words, String instead, String at, FindingCode code, String says) throws IOException {
    Spoiled spoiled = Spoiled.of(Valley.AGREEMENT, words, instead, at);
    Valley valley = new Valley(folder).write(Valley.OPERATION, spoiled.text());
    spoiled.assertFound(valley.findings(), valley.agreementFile(), code, says);
  }

  @Test
  void tells_everything_at_once_over_all_files() throws IOException {
    String operation =
        Valley.OPERATION
            .replace("vehicles: 4", "vehicles: four")
            .replace("quorum: 2", "qorum: 2")
            .replace("side: south}", "side: west}");
    String agreement =
        Valley.AGREEMENT.replace("lot: 50", "lot: 0").replace("fact: ready", "fact: redy");
    List<Finding> findings = new Valley(folder).write(operation, agreement).findings();
    assertThat(findings)
        .extracting(finding -> finding.code().slug())
        .containsExactlyInAnyOrder(
            "wrong-type",
            "unknown-key",
            "missing-key",
            "unknown-side",
            "wrong-value",
            "unknown-fact");
    assertThat(findings).isSorted();
  }

  @Test
  void a_broken_section_gives_no_findings_about_what_it_would_have_declared() throws IOException {
    String operation = Valley.OPERATION.replace("escorts:\n  - {", "escorts:\n    {");
    assertThat(new Valley(folder).write(operation, Valley.AGREEMENT).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.WRONG_TYPE));
  }

  @Test
  void a_broken_operation_gives_no_findings_about_names_in_the_agreement() throws IOException {
    String operation = Valley.OPERATION.replace("id: valley", "id: [valley");
    assertThat(new Valley(folder).write(operation, Valley.AGREEMENT).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.NOT_YAML));
  }

  @Test
  void counts_what_it_no_longer_lists() throws IOException {
    StringBuilder text = new StringBuilder(Valley.OPERATION);
    for (int i = 0; i < 700; i++) {
      text.append("y").append(i).append(": 1\n");
    }
    List<Finding> findings = new Valley(folder).write(text.toString(), Valley.AGREEMENT).findings();
    assertThat(findings).hasSize(Findings.MOST + 1);
    assertThat(findings.getLast().message()).isEqualTo("200 more findings are not listed.");
  }

  private static Arguments waiting(String value, FindingCode code, String words) {
    return op("categories:\n", "waiting: " + value + "\ncategories:\n", code, words);
  }

  private static Arguments op(String words, String instead, FindingCode code, String says) {
    return arguments(words, instead, instead, code, says);
  }

  /// @param at where in the spoiled text the finding is expected, if it is not in what was written
  private static Arguments opAt(
      String words, String instead, String at, FindingCode code, String says) {
    return arguments(words, instead, at, code, says);
  }
}
