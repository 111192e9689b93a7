import Foundation
import TendAnalysis
import TendGraph
import Testing

@testable import TendCommands

@Suite("A settings file")
struct SettingsReaderTests {
  private func settings(_ text: String) throws(SettingsError) -> Settings {
    try SettingsReader(source: "tend.yml").settings(from: Array(text.utf8))
  }

  @Test("sets everything that it may set")
  func whole() throws {
    let settings = try settings(
      """
      # How we work
      half-life: 45.5
      horizon: 20
      attention: sqrt
      max-recipients: 12
      min-group: 4
      exclude: [no-reply@*, "room-?"]
      kinds:
        Escalation: {weight: 2, gives: to}
        stand-up:
          weight: 0.5
          directed: false
        review: {gives: from}
        help: {gives: none}
      cadences:
        - {relation: client, every: 30}
        - role: Pilot
          kind: call
          every: 7
        - {tie: [ada, bram], every: 5}
        - {between: manager and report, kind: one-on-one, every: 14}
        - {kind: one-on-one, every: 60}
      """)
    #expect(settings.source == "tend.yml")
    #expect(settings.halfLife == 45.5)
    #expect(settings.horizon == 20)
    #expect(settings.attention == .sqrt)
    #expect(settings.maxRecipients == 12)
    #expect(settings.minGroup == 4)
    #expect(settings.exclude == ["no-reply@*", "room-?"])
    #expect(settings.kindWeights == ["escalation": 2, "stand-up": 0.5])
    #expect(settings.kindDirections == ["stand-up": false])
    let vocabulary = settings.vocabulary
    #expect(vocabulary.gift(of: InteractionKind(name: "review")) == .from)
    #expect(vocabulary.gift(of: InteractionKind(name: "help")) == .neither)
    #expect(vocabulary.gift(of: InteractionKind(name: "escalation")) == .to)
    #expect(
      settings.cadences == [
        Settings.Cadence(rule: CadenceRule(.relation("client"), everyDays: 30), line: 16),
        Settings.Cadence(
          rule: CadenceRule(.role("Pilot"), kind: "call", everyDays: 7), line: 17),
        Settings.Cadence(rule: CadenceRule(.tie("ada", "bram"), everyDays: 5), line: 20),
        Settings.Cadence(
          rule: CadenceRule(.managerAndReport, kind: "one-on-one", everyDays: 14), line: 21),
        Settings.Cadence(
          rule: CadenceRule(.anyTie, kind: "one-on-one", everyDays: 60), line: 22),
      ])
  }

  @Test(
    "may be empty, in whole or in part",
    arguments: ["", "\n# nothing yet\n", "kinds:\ncadences: []\n", "{}", "~"])
  func empty(text: String) throws {
    #expect(try settings(text) == Settings(source: "tend.yml"))
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let words: String
    var testDescription: String { text }

    init(_ text: String, _ words: String) {
      self.text = text
      self.words = words
    }
  }

  static let mistakes = [
    Mistake(
      "horizon: 20\nhalflife: 3",
      "tend.yml:2: there is no setting 'halflife'; did you mean 'half-life'? (use half-life, "
        + "horizon, attention, max-recipients, min-group, exclude, kinds, cadences)"),
    Mistake(
      "max_recipients: 3",
      "tend.yml:1: there is no setting 'max_recipients'; did you mean 'max-recipients'? (use "
        + "half-life, horizon, attention, max-recipients, min-group, exclude, kinds, cadences)"),
    Mistake(
      "colour: red",
      "tend.yml:1: there is no setting 'colour' (use half-life, horizon, attention, "
        + "max-recipients, min-group, exclude, kinds, cadences)"),
    Mistake(
      "half-life: soon", "tend.yml:1: 'half-life' takes days above 0, such as 30, not 'soon'"),
    Mistake("half-life: 0", "tend.yml:1: 'half-life' takes days above 0, such as 30, not '0'"),
    Mistake("half-life: nan", "tend.yml:1: 'half-life' takes days above 0, such as 30, not 'nan'"),
    Mistake("half-life:", "tend.yml:1: 'half-life' takes days above 0, such as 30, not nothing"),
    Mistake(
      "horizon: 1.5", "tend.yml:1: 'horizon' takes whole days from 1, such as 30, not '1.5'"),
    Mistake(
      "horizon: 99999999999999999999",
      "tend.yml:1: 'horizon' takes whole days from 1, such as 30, not '99999999999999999999'"),
    Mistake(
      "attention: half", "tend.yml:1: 'attention' takes divide, sqrt or full, not 'half'"),
    Mistake(
      "exclude: no-reply@*",
      "tend.yml:1: 'exclude' takes ids or patterns, such as [no-reply@*, room-?], "
        + "not 'no-reply@*'"),
    Mistake(
      "kinds:\n  help: {wieght: 2}",
      "tend.yml:2: the kind 'help' has no setting 'wieght'; did you mean 'weight'? (use weight, "
        + "gives, directed)"),
    Mistake(
      "kinds:\n  help:\n    weight: -1",
      "tend.yml:3: 'weight' takes a number from 0, such as 2, not '-1'"),
    Mistake(
      "kinds: {help: {gives: me}}", "tend.yml:1: 'gives' takes from, to or none, not 'me'"),
    Mistake(
      "kinds: {help: {directed: maybe}}",
      "tend.yml:1: 'directed' takes true or false, not 'maybe'"),
    Mistake(
      "cadences: {relation: client, every: 30}",
      "tend.yml:1: 'cadences' takes a list of rules, such as - {relation: client, every: 30}, "
        + "not 'key: value'"),
    Mistake(
      "cadences:\n  - {relation: client, evry: 30}",
      "tend.yml:2: a cadence has no 'evry'; did you mean 'every'? (use relation, role, tie, "
        + "between, kind, every)"),
    Mistake(
      "cadences:\n\n  - {relation: client}",
      "tend.yml:3: the cadence does not say how often; add 'every: 14' for two weeks"),
    Mistake(
      "cadences:\n  - {every: 3}",
      "tend.yml:2: the cadence does not say for whom; add 'relation: client', 'role: ...', "
        + "'tie: [ada, bram]', 'between: manager and report' or 'kind: one-on-one'"),
    Mistake(
      "cadences:\n  - {relation: client, role: Pilot, every: 3}",
      "tend.yml:2: the cadence has both 'relation' and 'role'; make it two cadences"),
    Mistake(
      "cadences:\n  - {tie: [ada], every: 3}",
      "tend.yml:2: 'tie' takes the ids of two people, such as [ada, bram], not this list"),
    Mistake(
      "cadences:\n  - {between: ada and bram, every: 3}",
      "tend.yml:2: 'between' takes 'manager and report', not 'ada and bram'"),
    Mistake(
      "cadences:\n  - {relation: client, every: 0}",
      "tend.yml:2: 'every' takes whole days from 1, such as 14, not '0'"),
    Mistake(
      "horizon: 1\nhorizon: 2", "tend.yml:1: 'horizon' stands there more than once; keep one"),
    Mistake(
      "- 1",
      "tend.yml:1: this is not YAML (expected 'key: value'); write settings as "
        + "'half-life: 30', one a line"),
    Mistake(
      "half-life: [30",
      "tend.yml:2: this is not YAML (did not find expected ',' or ']'); "
        + "write settings as 'half-life: 30', one a line"),
  ]

  @Test(
    "that can't be followed says where, what is allowed and what was meant", arguments: mistakes)
  func mistake(_ mistake: Mistake) {
    let error = #expect(throws: SettingsError.self) { try settings(mistake.text) }
    #expect(error?.description == mistake.words)
  }

  @Test("may have a byte order mark and the line ends of Windows")
  func windows() throws {
    let settings = try settings("\u{FEFF}half-life: 3\r\nexclude:\r\n  - a\r\n  - b\r\n")
    #expect(settings.halfLife == 3)
    #expect(settings.exclude == ["a", "b"])
  }

  @Test("reads as the README shows it")
  func readme() throws {
    let readme = try String(
      contentsOf: TendProcess.checkout.appendingPathComponent("README.md"), encoding: .utf8)
    let example = try #require(
      readme.split(separator: "```yaml\n").last?.split(separator: "```").first)
    let settings = try settings(String(example))
    #expect(settings.exclude == ["no-reply@*"])
    #expect(settings.kinds.map(\.name) == ["escalation", "stand-up"])
    #expect(settings.cadences.count == 5)
  }

  @Test("is no megabyte long, and no thousand lists deep")
  func size() {
    let long = #expect(throws: SettingsError.self) {
      try settings(String(repeating: "# a comment\n", count: 100_000))
    }
    #expect(
      long?.description
        == "tend.yml: the file is larger than 1 MB, so it is no settings file; name another with "
        + "--settings")
    #expect(throws: SettingsError.self) {
      try settings("exclude: " + String(repeating: "[", count: 5_000))
    }
    #expect(throws: SettingsError.self) { try settings("\u{0}\u{1}") }
  }
}
