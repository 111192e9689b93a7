import TendAnalysis
import TendGraph

/// What a settings file says; options on the command line count before it.
struct Settings: Hashable {
  /// What a settings file says about a kind of interaction.
  struct Kind: Hashable {
    let name: String
    var weight: Double?
    var gives: Gift?
    var isDirected: Bool?
  }

  /// A rule and the line on which it stands.
  struct Cadence: Hashable {
    let rule: CadenceRule
    let line: Int
  }

  /// The file, as the user named it; `nil` where there is none.
  var source: String?
  var halfLife: Double?
  var horizon: Int?
  var attention: StrengthRule.Attention?
  var maxRecipients: Int?
  var minGroup: Int?
  var exclude: [String] = []
  var kinds: [Kind] = []
  var cadences: [Cadence] = []

  /// What an interaction of each kind weighs, by its name in lower case.
  var kindWeights: [String: Double] {
    named { $0.weight }
  }

  /// Which kinds have a direction, by their names in lower case.
  var kindDirections: [String: Bool] {
    named { $0.isDirected }
  }

  /// The kinds that give and take.
  var vocabulary: ExchangeVocabulary {
    ExchangeVocabulary(extendedBy: named { $0.gives })
  }

  private func named<Value>(_ value: (Kind) -> Value?) -> [String: Value] {
    var named: [String: Value] = [:]
    for kind in kinds { named[kind.name.lowercased()] = value(kind) }
    return named
  }
}
