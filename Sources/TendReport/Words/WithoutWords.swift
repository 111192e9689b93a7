import TendAnalysis
import TendGraph

/// What a manager would say about people who leave.
struct WithoutWords {
  private let loss: Loss
  /// How a person is named: plainly, unless told otherwise.
  var name: Naming

  /// Makes the words for what some people of a network take with them.
  init(of leaving: Leaving, in network: Network) {
    self.init(of: leaving.loss, in: network)
  }

  /// Makes the words for a loss of a network.
  init(of loss: Loss, in network: Network) {
    self.loss = loss
    name = plainNaming(of: network)
  }

  /// Those who leave.
  var leavers: String { listed(loss.removal.people.map(name)) }

  /// That nothing hangs on somebody.
  func tieless(_ person: PersonID, above minStrength: Double) -> String {
    "\(name(person)) has no tie stronger than \(rounded(minStrength)): nothing hangs there."
  }

  /// The pairs who lose every path.
  var paths: String {
    let pairs = loss.parts.pairsCutOff
    guard pairs > 0 else { return "No two of the others lose every path to each other." }
    return "\(counted(pairs, "pair")) of others \(pairs == 1 ? "loses" : "lose") every path."
  }

  /// Into what the rest falls; those without a tie are told apart.
  var parts: String {
    let before = loss.parts.sizesBefore.filter { $0 > 1 }
    let after = loss.parts.sizesAfter.filter { $0 > 1 }
    guard !after.isEmpty else {
      return before.isEmpty
        ? "No two of the others have a tie." : "No two of the others have a tie left."
    }
    let sizes = listed(shortened(after.map(grouped)))
    if after.count > before.count {
      return "The rest falls into \(grouped(after.count)) parts instead of "
        + "\(grouped(before.count)): \(sizes) people."
    }
    return after.count == 1
      ? "The rest holds together: \(sizes) people."
      : "The rest stands in \(grouped(after.count)) parts, as before: \(sizes) people."
  }

  /// Who of some people has no tie left.
  func alone(_ people: [PersonID]) -> String {
    people.isEmpty
      ? "Nobody is left without a tie."
      : "Left without a tie: \(listed(shortened(people.map(name))))."
  }

  /// By how much the others move apart.
  var nearness: String {
    guard let share = loss.nearness.share else { return "The others have no paths to lose." }
    guard loss.nearness.loss > 0 else { return "The others move no further apart." }
    let basis = loss.nearness.sampledSources.map { "; \(BridgeWords.estimated(from: $0))" } ?? ""
    return "The others move apart: \(precisePercent(share)) of their nearness is lost\(basis)."
  }

  /// What nearness is.
  var nearnessExplained: String {
    "nearness: the sum of 1/distance over pairs of people, where a tie is 1/strength long"
  }
}
