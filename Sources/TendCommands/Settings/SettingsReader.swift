import TendAnalysis
import TendGraph
import Yams

/// Reads a settings file: YAML in, values out, or where and why it can't be read.
struct SettingsReader {
  /// The file as the user named it.
  let source: String

  /// Bytes of a settings file at the most.
  private static let mostBytes = 1 << 20

  /// Reads the text of a file; an empty one sets nothing.
  func settings(from bytes: [UInt8]) throws(SettingsError) -> Settings {
    guard bytes.count <= SettingsReader.mostBytes else { throw fail(.tooLarge, at: nil) }
    var settings = Settings()
    settings.source = source
    for (key, value) in try entries(of: document(bytes), in: .file) {
      switch key {
      case "half-life":
        settings.halfLife = try number(value, key, takes: "days above 0, such as 30") { $0 > 0 }
      case "horizon":
        settings.horizon = try whole(value, key, takes: "whole days from 1, such as 30")
      case "attention":
        settings.attention = try choice(value, key, of: StrengthRule.Attention.allCases)
      case "max-recipients":
        settings.maxRecipients = try whole(value, key, takes: "a whole number from 1, such as 50")
      case "min-group":
        settings.minGroup = try whole(value, key, takes: "a whole number from 1, such as 5")
      case "exclude":
        let takes = "ids or patterns, such as [no-reply@*, room-?]"
        settings.exclude = try texts(value, key, takes: takes)
      case "kinds":
        for (name, node) in try entries(of: value, in: nil) {
          settings.kinds.append(try kind(name, node))
        }
      default:
        guard let rules = value.sequence else {
          throw bad(value, key, takes: "a list of rules, such as - {relation: client, every: 30}")
        }
        for rule in rules { settings.cadences.append(try cadence(rule)) }
      }
    }
    return settings
  }

  private func document(_ bytes: [UInt8]) throws(SettingsError) -> Node {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = String(
      decoding: bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...], as: UTF8.self)
    do {
      return try Yams.compose(yaml: text) ?? Node([(Node, Node)]())
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw fail(.notYAML("\(error)"), at: nil)
    }
  }

  private func fault(_ error: YamlError) -> SettingsError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return fail(.notYAML(problem), at: mark.line)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return fail(.repeatedKey(duplicates.first ?? ""), at: context.mark.line)
    case .reader(let problem, _, _, _): return fail(.notYAML(problem), at: nil)
    default: return fail(.notYAML("it can't be followed"), at: nil)
    }
  }

  private func kind(_ name: String, _ node: Node) throws(SettingsError) -> Settings.Kind {
    var kind = Settings.Kind(name: name)
    for (key, value) in try entries(of: node, in: .kind(name)) {
      switch key {
      case "weight":
        kind.weight = try number(value, key, takes: "a number from 0, such as 2") { $0 >= 0 }
      case "gives": kind.gives = try choice(value, key, of: Gift.allCases)
      default:
        guard let text = value.scalar?.string, text == "true" || text == "false" else {
          throw bad(value, key, takes: "true or false")
        }
        kind.isDirected = text == "true"
      }
    }
    return kind
  }

  private func cadence(_ node: Node) throws(SettingsError) -> Settings.Cadence {
    let line = node.mark?.line ?? 1
    var scope: (key: String, value: CadenceRule.Scope)?
    var kind: String?
    var every: Int?
    for (key, value) in try entries(of: node, in: .rule) {
      let found: CadenceRule.Scope
      switch key {
      case "every":
        every = try whole(value, key, takes: "whole days from 1, such as 14")
        continue
      case "kind":
        kind = try text(value, key, takes: "the name of a kind, such as one-on-one")
        continue
      case "relation":
        found = .relation(try text(value, key, takes: "a relation, such as client"))
      case "role": found = .role(try text(value, key, takes: "a role, such as Pilot"))
      case "tie":
        let takes = "the ids of two people, such as [ada, bram]"
        let ends = try texts(value, key, takes: takes)
        guard ends.count == 2, ends[0] != ends[1] else { throw bad(value, key, takes: takes) }
        found = .tie(ends[0], ends[1])
      default:
        let takes = "'manager and report'"
        let words = try text(value, key, takes: takes).split(separator: " ")
        guard words == ["manager", "and", "report"] else { throw bad(value, key, takes: takes) }
        found = .managerAndReport
      }
      if let scope { throw fail(.ruleForTwo(scope.key, key), at: line) }
      scope = (key, found)
    }
    guard let every else { throw fail(.ruleWithoutEvery, at: line) }
    guard let scope = scope?.value ?? (kind == nil ? nil : .anyTie) else {
      throw fail(.ruleForNobody, at: line)
    }
    return Settings.Cadence(
      rule: CadenceRule(scope, kind: kind, everyDays: every), line: line)
  }
}

// What the parts of a file are read with.
extension SettingsReader {
  /// The keys and values of a mapping; a part's keys must be its own.
  private func entries(
    of node: Node, in part: SettingsPart?
  ) throws(SettingsError) -> [(key: String, value: Node)] {
    guard let mapping = node.mapping else {
      // `kinds:` with nothing behind it sets nothing.
      if node.isNothing { return [] }
      throw fail(.notYAML("expected 'key: value'"), at: node.mark?.line)
    }
    var entries: [(key: String, value: Node)] = []
    for (node, value) in mapping {
      guard let key = node.scalar?.string else {
        throw fail(.notYAML("a key is no name"), at: node.mark?.line)
      }
      if let part, !part.keys.contains(key) {
        let nearest = nearestName(to: key.replacing("_", with: "-"), among: part.keys)
        throw fail(.unknownKey(key, in: part, nearest: nearest), at: node.mark?.line)
      }
      entries.append((key, value))
    }
    return entries
  }

  private func number(
    _ node: Node, _ key: String, takes: String, where isFine: (Double) -> Bool
  ) throws(SettingsError) -> Double {
    guard let number = node.scalar.flatMap({ Double($0.string) }), number.isFinite, isFine(number)
    else { throw bad(node, key, takes: takes) }
    return number
  }

  private func whole(_ node: Node, _ key: String, takes: String) throws(SettingsError) -> Int {
    guard let number = node.scalar.flatMap({ Int32($0.string) }), number >= 1 else {
      throw bad(node, key, takes: takes)
    }
    return Int(number)
  }

  private func text(_ node: Node, _ key: String, takes: String) throws(SettingsError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty, !node.isNothing else {
      throw bad(node, key, takes: takes)
    }
    return text
  }

  private func texts(_ node: Node, _ key: String, takes: String) throws(SettingsError) -> [String] {
    guard let nodes = node.sequence else { throw bad(node, key, takes: takes) }
    var texts: [String] = []
    for node in nodes { texts.append(try text(node, key, takes: takes)) }
    return texts
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ node: Node, _ key: String, of choices: [Choice]
  ) throws(SettingsError) -> Choice {
    guard let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) else {
      let names = choices.map(\.rawValue)
      throw bad(
        node, key, takes: names.dropLast().joined(separator: ", ") + " or \(names.last ?? "")")
    }
    return choice
  }

  private func bad(_ node: Node, _ key: String, takes: String) -> SettingsError {
    let found =
      switch node {
      case .scalar: node.isNothing ? "nothing" : "'\(node.scalar?.string ?? "")'"
      case .sequence(let list): list.isEmpty ? "an empty list" : "this list"
      default: "'key: value'"
      }
    return fail(.badValue(key: key, takes: takes, found: found), at: node.mark?.line)
  }

  private func fail(_ reason: SettingsError.Reason, at line: Int?) -> SettingsError {
    SettingsError(source: source, line: line, reason: reason)
  }
}

extension Node {
  /// Whether nothing stands behind a key.
  fileprivate var isNothing: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain
      && (scalar.string.isEmpty || scalar.string == "null" || scalar.string == "~")
  }
}
