/// Why a settings file can't be read: a fact, with the place where it stands.
struct SettingsError: Error, Hashable {
  /// The file as the user named it.
  let source: String
  /// The line, from 1; `nil` when the fault is the whole file's.
  let line: Int?
  let reason: Reason

  enum Reason: Hashable {
    /// Not YAML; the parser's words.
    case notYAML(String)
    /// Larger than any settings.
    case tooLarge
    /// A key that nothing is known about.
    case unknownKey(String, in: SettingsPart, nearest: String?)
    /// A key stands there more than once.
    case repeatedKey(String)
    /// A value that a key does not take.
    case badValue(key: String, takes: String, found: String)
    /// A rule that does not say how often.
    case ruleWithoutEvery
    /// A rule that does not say for whom.
    case ruleForNobody
    /// A rule that says for whom in two ways.
    case ruleForTwo(String, String)
  }
}

/// A part of a settings file with keys of its own.
enum SettingsPart: Hashable {
  case file
  case kind(String)
  case rule

  var keys: [String] {
    switch self {
    case .file:
      [
        "half-life", "horizon", "attention", "max-recipients", "min-group", "exclude", "kinds",
        "cadences",
      ]
    case .kind: ["weight", "gives", "directed"]
    case .rule: ["relation", "role", "tie", "between", "kind", "every"]
    }
  }
}

extension SettingsError: CustomStringConvertible {
  /// The error as one line: what, where, and what to do.
  var description: String {
    line.map { "\(source):\($0): \(reason)" } ?? "\(source): \(reason)"
  }
}

extension SettingsError.Reason: CustomStringConvertible {
  var description: String {
    switch self {
    case .notYAML(let words):
      "this is not YAML (\(words)); write settings as 'half-life: 30', one a line"
    case .tooLarge:
      "the file is larger than 1 MB, so it is no settings file; name another with --settings"
    case .unknownKey(let key, let part, let nearest):
      "\(part.words(forKey: key))\(nearest.map { "; did you mean '\($0)'?" } ?? "") "
        + "(use \(part.keys.joined(separator: ", ")))"
    case .repeatedKey(let key):
      "'\(key)' stands there more than once; keep one"
    case .badValue(let key, let takes, let found):
      "'\(key)' takes \(takes), not \(found)"
    case .ruleWithoutEvery:
      "the cadence does not say how often; add 'every: 14' for two weeks"
    case .ruleForNobody:
      "the cadence does not say for whom; add 'relation: client', 'role: ...', "
        + "'tie: [ada, bram]', 'between: manager and report' or 'kind: one-on-one'"
    case .ruleForTwo(let one, let other):
      "the cadence has both '\(one)' and '\(other)'; make it two cadences"
    }
  }
}

extension SettingsPart {
  fileprivate func words(forKey key: String) -> String {
    switch self {
    case .file: "there is no setting '\(key)'"
    case .kind(let name): "the kind '\(name)' has no setting '\(key)'"
    case .rule: "a cadence has no '\(key)'"
    }
  }
}
